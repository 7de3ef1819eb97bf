/** Client of the data product gateway: its contract as types, problems as errors, and retries that are safe. */
import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./contract.js";

export type Problem = components["schemas"]["Problem"];
export type DataProduct = components["schemas"]["DataProduct"];
export type Asset = components["schemas"]["Asset"];
export type Gateway = Client<paths>;

/** What the gateway answers in place of a success; `problem.code` says which problem it is. */
export class GatewayError extends Error {
  constructor(
    readonly problem: Problem,
    /** Milliseconds to wait before another try, where the gateway says so. */
    readonly retryAfter?: number,
  ) {
    super(`${problem.code}: ${problem.detail ?? problem.title}`);
  }
}

export function gateway(baseUrl: string, headers: Record<string, string> = {}): Gateway {
  return createClient<paths>({ baseUrl, headers });
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The success of a call, or a {@link GatewayError}. */
export async function success<T>(call: Promise<Answer<T>>): Promise<{ data: T; response: Response }> {
  const { data, error, response } = await call;
  if (!response.ok) {
    const wait = Number(response.headers.get("Retry-After"));
    throw new GatewayError(error as Problem, wait > 0 ? wait * 1000 : undefined);
  }
  return { data: data as T, response };
}

/**
 * Makes a call until it is answered for good: again after a lost answer, and after a problem that is `retryable`.
 * Safe for reads, deletes, and writes that send the same Idempotency-Key each time.
 */
export async function persistently<T>(call: () => Promise<T>, attempts = 5): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (failure) {
      const isProblem = failure instanceof GatewayError;
      if (attempt >= attempts || (isProblem && !failure.problem.retryable)) {
        throw failure;
      }
      const backoff = Math.random() * Math.min(5_000, 200 * 2 ** attempt);
      await sleep((isProblem && failure.retryAfter) || backoff);
    }
  }
}

export const sleep = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
