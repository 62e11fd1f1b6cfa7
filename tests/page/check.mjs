// check.mjs CHROMIUM AXE OUT FILE...: pages as a reader's browser shows them.
//
// Each page is opened from its file in a light and in a dark scheme, wide and
// narrow, and printed.  It must ask for nothing but itself, say nothing on the
// console, fit the width of the window, and have no fault that axe-core finds.
// Pictures and prints are left in OUT to be looked at.  A page that has each of
// these faults is tried first: what cannot fail proves nothing.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';

const [chromium, axePath, out, ...files] = process.argv.slice(2);
const axe = readFileSync(axePath, 'utf8');
const profile = mkdtempSync(join(tmpdir(), 'decillion-page-'));
const browser = spawn(chromium, [
    '--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars',
    '--remote-debugging-pipe', `--user-data-dir=${profile}`,
    '--host-resolver-rules=MAP * ~NOTFOUND', '--no-first-run',
    '--disable-background-networking', '--disable-component-update'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });

// ---- the DevTools protocol over the pipe: JSON, a NUL after each message ----
let last = 0;
let rest = Buffer.alloc(0);
const waiting = new Map();
let listener = () => {};
browser.stdio[4].on('data', (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (let end; (end = rest.indexOf(0)) >= 0; rest = rest.subarray(end + 1)) {
        const message = JSON.parse(rest.subarray(0, end).toString());
        if (message.id === undefined) {
            listener(message);
            continue;
        }
        const { good, bad, method } = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.error) bad(new Error(`${method}: ${message.error.message}`));
        else good(message.result);
    }
});
function send(method, params = {}, sessionId = undefined) {
    const id = ++last;
    browser.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    return new Promise((good, bad) => waiting.set(id, { good, bad, method }));
}

async function evaluate(session, expression) {
    const answer = await send('Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true }, session);
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
    return answer.result.value;
}

// What is wrong with a page in one scheme at one width.
async function look(file, scheme, width) {
    const faults = [];
    const url = pathToFileURL(resolve(file)).href;
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    const say = (method, params) => send(method, params, sessionId);
    let loaded;
    const load = new Promise((good) => { loaded = good; });
    listener = ({ method, params }) => {
        if (method === 'Network.requestWillBeSent' && params.request.url !== url)
            faults.push(`asks for ${params.request.url}`);
        if (method === 'Runtime.exceptionThrown')
            faults.push(`throws ${params.exceptionDetails.text}`);
        if (method === 'Runtime.consoleAPICalled') faults.push('speaks on the console');
        if (method === 'Log.entryAdded') faults.push(`logs ${params.entry.text}`);
        if (method === 'Page.loadEventFired') loaded();
    };
    for (const domain of ['Network', 'Log', 'Runtime', 'Page']) await say(`${domain}.enable`);
    await say('Emulation.setEmulatedMedia',
        { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    await say('Emulation.setDeviceMetricsOverride',
        { width, height: 900, deviceScaleFactor: 1, mobile: width < 600 });
    await say('Page.navigate', { url });
    await load;
    const { wide, html } = await evaluate(sessionId, `({
        wide: document.documentElement.scrollWidth - ${width},
        html: document.contentType === 'text/html' })`);
    if (html && wide > 0) faults.push(`is ${wide} points wider than ${width}`);
    if (html) {
        await evaluate(sessionId, `${axe};0`);
        const found = await evaluate(sessionId, `axe.run(document).then((r) =>
            r.violations.map((v) => v.id + ': ' + v.help + ': ' +
                v.nodes.map((n) => n.html.slice(0, 120)).slice(0, 3).join(' | ')))`);
        faults.push(...found);
    }
    const name = join(out, `${basename(file).replace('.', '-')}-${scheme}-${width}`);
    const shot = await say('Page.captureScreenshot', { captureBeyondViewport: true });
    writeFileSync(`${name}.png`, Buffer.from(shot.data, 'base64'));
    if (html && scheme === 'dark' && width > 600) {
        const print = await say('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
        writeFileSync(`${name}.pdf`, Buffer.from(print.data, 'base64'));
    }
    await send('Target.closeTarget', { targetId });
    listener = () => {};
    return faults;
}

let bad = 0;
try {
    const planted = join(profile, 'planted.html');
    writeFileSync(planted, `<!DOCTYPE html><html><head><title>x</title></head><body>
        <p style="color:#ccc;background:#fff">faint</p><div style="width:5000px">wide</div>
        <img src="http://example.invalid/x.png"><script>console.error('x')</script></body></html>`);
    const faults = (await look(planted, 'light', 1280)).join('\n');
    for (const want of ['asks for http://example.invalid', 'speaks on the console', 'wider than',
        'color-contrast', 'image-alt', 'html-has-lang']) {
        if (!faults.includes(want)) {
            console.log(`page: a planted fault is not found: ${want}`);
            bad++;
        }
    }
    let looks = 0;
    for (const file of files) {
        for (const scheme of ['light', 'dark']) {
            for (const width of [1280, 360]) {
                looks++;
                for (const fault of await look(file, scheme, width)) {
                    console.log(`page: ${basename(file)}, ${scheme}, ${width}: ${fault}`);
                    bad++;
                }
            }
        }
    }
    console.log(`page: ${files.length} files looked at ${looks} times, ${bad} faults; ` +
        `pictures and prints are in ${out}`);
} catch (error) {
    console.log(`page: ${error.stack}`);
    bad++;
} finally {
    browser.kill();
    browser.once('exit', () => {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
        process.exit(bad > 0 ? 1 : 0);
    });
}
