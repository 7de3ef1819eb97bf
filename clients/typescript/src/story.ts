/** A product's life through the client, against a running gateway: node dist/story.js <gateway> <proxy that cuts answers> */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { type Asset, GatewayError, gateway, persistently, sleep, success } from "./index.js";

const [baseUrl, cuttingUrl] = process.argv.slice(2);
assert(baseUrl && cuttingUrl, "usage: node dist/story.js GATEWAY PROXY");
const client = gateway(baseUrl);
const name = `Story in TypeScript ${randomUUID()}`;
const wish = { name, domain: "Marketing", assets: { types: ["Table"], certificates: ["VERIFIED" as const] } };
const keyed = () => ({ header: { "Idempotency-Key": randomUUID() } });
const says = (text: string) => console.log(`typescript: ${text}`);

const created = await success(client.POST("/products", { params: keyed(), body: wish }));
assert.equal(created.response.status, 201);
assert("guid" in created.data);
const { guid } = created.data;
const path = { guid };
says(`created ${guid}`);

let found = false;
for (let look = 0; !found && look < 50; look++) {
  const page = await success(client.GET("/products", { params: { query: { name, count: true } } }));
  found = page.data.items.some((product) => product.guid === guid);
  await sleep(200);
}
assert(found, "the list never showed the product");
says("listed");

const before = (await success(client.GET("/products/{guid}", { params: { path } }))).response.headers.get("ETag")!;
const patch = (description: string, etag: string) =>
  success(
    client.PATCH("/products/{guid}", {
      params: { path, header: { "If-Match": etag, ...keyed().header } },
      body: { description },
      headers: { "Content-Type": "application/merge-patch+json" },
    }),
  );
await patch("What drives our campaigns", before);
says("patched under its ETag");

await assert.rejects(patch("Too late", before), (failure: GatewayError) => {
  assert.equal(failure.problem.code, "precondition-failed");
  assert.equal(failure.problem.status, 412);
  assert.equal(failure.problem.retryable, false);
  return true;
});
await assert.rejects(
  success(client.POST("/products", { params: keyed(), body: wish })),
  (failure: GatewayError) => failure.problem.code === "name-taken" && failure.problem.status === 409,
);
says("conflicts came as typed problems");

const assets: Asset[] = [];
let cursor: string | undefined;
let count: number | undefined;
let pages = 0;
do {
  const query = { limit: 7, count: true, ...(cursor && { cursor }) };
  const page = (await success(client.GET("/products/{guid}/assets", { params: { path, query } }))).data;
  assets.push(...page.items);
  ({ nextCursor: cursor, count } = page);
  pages++;
} while (cursor);
assert(pages > 1);
assert.equal(new Set(assets.map((asset) => asset.guid)).size, count);
says(`${count} assets on ${pages} pages`);

await success(client.DELETE("/products/{guid}", { params: { path } }));
assert.equal((await success(client.GET("/products/{guid}", { params: { path } }))).data.archived, true);
const restored = await success(client.POST("/products/{guid}/restore", { params: { path, ...keyed() } }));
assert.equal(restored.data.status, "Active");
says("archived and restored");

const cut = gateway(cuttingUrl);
const params = { header: { "Idempotency-Key": `cut-${randomUUID()}` } };
let attempts = 0;
const kept = await persistently(() => {
  attempts++;
  return success(cut.POST("/products", { params, body: { ...wish, name: `${name}, cut` } }));
});
assert.equal(attempts, 2);
assert.equal(kept.response.status, 201);
assert.equal(kept.response.headers.get("Idempotent-Replayed"), "true");
says("a create whose answer was lost was repeated under its key, and made one product");
