// Uses Swagger UI as a reader does, with what it fills in by itself: node swagger-ui.mjs GATEWAY CHROMIUM PICTURES, and the
// API key in GATEWAY_API_KEY.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const [gateway, executablePath, pictures] = process.argv.slice(2);
const key = process.env.GATEWAY_API_KEY;

// There is an operation to ask for only after a write whose outcome is unknown, and a key to take only once it was given; the
// expiry of a key that is asked for must not be over.
const NOT_AT_HAND = ['getOperation', 'giveApiKey', 'takeApiKey'];

const say = (what) => console.log(`ok  ${what}`);

/** Everything that a page should not do, as it happens. */
async function watch(page) {
    const faults = [];
    page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) {
            faults.push(`console: ${message.text()} at ${message.location().url}`);
        }
    });
    page.on('pageerror', (error) => faults.push(`page: ${error}`));
    page.on('request', (request) => {
        if (!request.url().startsWith(`${gateway}/`) && !request.url().startsWith('data:')) {
            faults.push(`request: ${request.url()}`);
        }
    });
    await page.exposeFunction('reportViolation', (violation) => faults.push(`policy: ${violation}`));
    await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) =>
        reportViolation(`${event.violatedDirective} stopped ${event.blockedURI}`)));
    return faults;
}

async function open(page) {
    await page.goto(`${gateway}/swagger-ui.html`);
    await page.locator('.opblock').first().waitFor();
}

const operation = (page, id) => page.locator(`.opblock[id$="-${id}"]`);
const toggle = (block) => block.locator('.opblock-summary-control').click();

/** Executes an operation with what the page filled in, and waits until the page shows the answer. */
async function execute(page, id) {
    const block = operation(page, id);
    if ((await block.locator('.execute').count()) === 0) {
        await toggle(block);
    }
    const arrival = page.waitForResponse((response) => response.request().resourceType() === 'fetch');
    await block.locator('.execute').click();
    const response = await arrival;
    const shown = block.locator('.live-responses-table');
    await shown.getByText(response.headers()['x-request-id']).first().waitFor();
    const text = await response.text();
    return {
        status: response.status(),
        sent: response.request().headers(),
        headers: response.headers(),
        json: text ? JSON.parse(text) : null,
        shown: await shown.innerText(),
    };
}

/** A picture of an element, or of a part of the window. */
const picture = (what, name, clip) => what.screenshot({ path: `${pictures}/${name}.png`, animations: 'disabled', clip });

/** A picture of the answer, without the curl command above it, which holds the key, and without how long it took below. */
async function pictureOfAnswer(page, id, name) {
    const answer = operation(page, id).locator('.live-responses-table');
    await answer.evaluate((table) => table.scrollIntoView());
    const { x, y, width } = await answer.boundingBox();
    const duration = await answer.getByText('Request duration').boundingBox();
    await picture(page, name, { x: x - 15, y, width: width + 30, height: duration.y - y - 5 });
}

/** The browser itself reports an answer that is a refusal, and there is nothing else. */
function assertReported(faults, status) {
    assert.deepEqual(faults.splice(0), [
        `console: Failed to load resource: the server responded with a status of ${status} () at ${gateway}/products`,
    ]);
}

async function authorize(page) {
    await page.locator('.auth-wrapper .authorize').click();
    const dialog = page.locator('.modal-ux');
    const scheme = dialog.locator('.auth-container', { hasText: 'X-API-Key' });
    await scheme.locator('input').fill(key);
    await scheme.getByRole('button', { name: /apply|authorize/i }).click();
    await scheme.getByText('Authorized', { exact: true }).waitFor();
    await picture(dialog, 'authorized');
    await scheme.getByRole('button', { name: 'Close' }).click();
}

async function createTwice(page) {
    const first = await execute(page, 'createProduct');
    assert.equal(first.status, 201, first.shown);
    assert.ok(first.sent['idempotency-key'], 'the page fills in an Idempotency-Key');
    assert.equal(first.sent.traceparent, undefined, 'no trace is made up that all calls would join');
    assert.equal(first.headers['idempotent-replayed'], undefined);
    assert.ok(first.shown.includes(first.json.guid));
    await pictureOfAnswer(page, 'createProduct', 'created');

    const second = await execute(page, 'createProduct');
    assert.equal(second.status, 201, second.shown);
    assert.equal(second.headers['idempotent-replayed'], 'true');
    assert.equal(second.sent['idempotency-key'], first.sent['idempotency-key']);
    assert.equal(second.json.guid, first.json.guid);
    assert.match(second.shown, /idempotent-replayed: true/);
    await pictureOfAnswer(page, 'createProduct', 'replayed');
    return first.json.guid;
}

/** Who changes the example must change its key, or leave it out. */
async function createAnother(page, faults) {
    const block = operation(page, 'createProduct');
    const body = block.locator('textarea.body-param__text');
    await body.fill((await body.inputValue()).replace('Verified Marketing Tables', 'Another Product'));
    const refused = await execute(page, 'createProduct');
    assert.equal(refused.status, 422, refused.shown);
    assert.equal(refused.json.code, 'idempotency-key-reused');
    assertReported(faults, 422);

    await block.getByPlaceholder('Idempotency-Key').fill('');
    const created = await execute(page, 'createProduct');
    assert.equal(created.status, 201, created.shown);
    assert.equal(created.sent['idempotency-key'], undefined);
    await toggle(block);
}

async function preview(page) {
    const answer = await execute(page, 'previewSelection');
    assert.equal(answer.status, 200, answer.shown);
    assert.ok(answer.json.count > 0);
    assert.ok(answer.json.sample.length > 0);
    for (const asset of answer.json.sample) {
        assert.ok(answer.shown.includes(asset.qualifiedName));
    }
    await pictureOfAnswer(page, 'previewSelection', 'preview');
    await toggle(operation(page, 'previewSelection'));
    return answer.json;
}

/** All others, in the order of the page. */
async function executeTheOthers(page) {
    const all = await page.locator('.opblock').evaluateAll((blocks) => blocks.map((block) => block.id.split('-').pop()));
    const others = all.filter((id) => !['createProduct', 'previewSelection', ...NOT_AT_HAND].includes(id));
    for (const id of others) {
        const answer = await execute(page, id);
        assert.ok(answer.status >= 200 && answer.status < 300, `${id}: ${answer.shown}`);
        await toggle(operation(page, id));
    }
    return others;
}

async function tryItOut(page) {
    const faults = await watch(page);
    await open(page);
    assert.deepEqual(faults, []);
    await picture(page, 'overview');
    say(`the page opens with ${await page.locator('.opblock').count()} operations`);

    const refused = await execute(page, 'createProduct');
    assert.equal(refused.status, 401, refused.shown);
    assert.equal(refused.json.code, 'unauthenticated');
    await operation(page, 'createProduct').evaluate((block) => block.scrollIntoView());
    await picture(page, 'request');
    assertReported(faults, 401);
    say('401 without a credential');

    await authorize(page);
    const guid = await createTwice(page);
    say(`201 twice under one key: ${guid}`);
    await createAnother(page, faults);
    say('422 for another request under that key, and 201 without one');
    const { count, sample } = await preview(page);
    say(`the preview counts ${count} assets, and shows ${sample.map((asset) => asset.name).join(', ')}`);
    const others = await executeTheOthers(page);
    say(`2xx from the ${others.length} others that have something to answer: ${others.join(', ')}`);

    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
    assert.ok(!kept.includes(key));
    assert.deepEqual(faults, []);
    say('no console or page error, nothing that the policy stopped, no request to another host, no key kept');
}

/** The control: what the policy stops is noticed. */
async function breakThePolicy(page) {
    const faults = await watch(page);
    await open(page);
    await page.evaluate(() => new Promise((stopped) => {
        addEventListener('securitypolicyviolation', () => stopped());
        new Image().src = 'https://elsewhere.invalid/';
    }));
    assert.ok(faults.includes('policy: img-src stopped https://elsewhere.invalid/'), faults.join('\n'));
    say('a picture from elsewhere is stopped and noticed');
}

const browser = await chromium.launch({
    executablePath,
    args: [
        '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    ],
});
try {
    const page = () => browser.newPage({ viewport: { width: 1100, height: 1010 } });
    await tryItOut(await page());
    await breakThePolicy(await page());
} finally {
    await browser.close();
}
