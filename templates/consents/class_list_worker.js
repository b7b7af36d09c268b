{% load i18n %}/** Keeps the class lists that were opened today, with what they are drawn with, and shows them where there is no network.
 *
 * The network comes first, always. An answer that comes after the kept list was shown is kept, and the page offers it. One for
 * somebody who is signed out or may not see it throws everything away; so does the next day, and signing out empties the
 * browser. A list that is shown from here says so. */

const STORE = "class-lists";
const LIST = new URL("./", location.href).pathname;
const PATIENCE = 6000;
const AT = "X-Kept-At";
const SIGNED_OUT = new Set([401, 403]);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => event.waitUntil(keepAll(event.data)));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate" && url.pathname === LIST) event.respondWith(list(event));
  else if (request.mode !== "navigate" && request.destination) event.respondWith(part(event));
});

async function list(event) {
  const { request } = event;
  const known = await kept(request);
  const answer = fetch(request);
  const keeping = answer.then((come) => keepList(request.url, come.clone()));
  event.waitUntil(keeping.catch(() => {}));
  try {
    return await (known ? inTime(answer) : answer);
  } catch {
    if (known) event.waitUntil(keeping.then((came) => came && tell(event.resultingClientId, came)).catch(() => {}));
    return known ?? new Response(await nothingKept(), { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
}

function inTime(answer) {
  const late = new Promise((_, reject) => { setTimeout(() => reject(new Error("late")), PATIENCE); });
  return Promise.race([answer, late]);
}

async function tell(page, came) {
  (await self.clients.get(page))?.postMessage(came);
}

/** "newer" where it was kept, "gone" where everything was thrown away. */
async function keepList(url, answer) {
  if (SIGNED_OUT.has(answer.status) || answer.redirected || answer.type === "opaqueredirect") {
    await caches.delete(STORE);
    return "gone";
  }
  if (!answer.ok) return undefined;
  await keepAsOfNow(url, answer);
  return "newer";
}

async function keepAsOfNow(url, answer) {
  const headers = new Headers(answer.headers);
  headers.set(AT, String(Date.now()));
  const store = await caches.open(STORE);
  await store.put(url, new Response(await answer.text(), { headers }));
}

/** What was kept today, saying that it was kept; with any list that is older, everything is thrown away. */
async function kept(request) {
  const store = await caches.open(STORE);
  const everything = await Promise.all((await store.keys()).map((one) => store.match(one)));
  if (everything.some((one) => one?.headers.has(AT) && !isOfToday(one))) await caches.delete(STORE);
  const found = await (await caches.open(STORE)).match(request.url);
  if (!found) return undefined;
  const page = (await found.text()).replace('id="kept" hidden', 'id="kept"');
  return new Response(page, { headers: found.headers });
}

/** That this one is not here, with the way to those that are: their titles come from the server's own pages. */
async function nothingKept() {
  const links = [];
  for (const request of await (await caches.open(STORE)).keys()) {
    const url = new URL(request.url);
    if (url.pathname !== LIST || ![...url.searchParams.values()].some(Boolean)) continue;
    const [, title] = (await (await kept(request))?.text())?.match(/<title>([^<]*)<\/title>/) ?? [];
    if (title) links.push(`<li><a href="${url.href.replaceAll("&", "&amp;")}">${title}</a></li>`);
  }
  const page = {{ nothing_kept|safe }};
  return links.length ? page.replace('id="opened" hidden', 'id="opened"').replace("LISTS", () => links.join("")) : page;
}

function isOfToday(answer) {
  return new Date(Number(answer.headers.get(AT))).toDateString() === new Date().toDateString();
}

async function part(event) {
  try {
    const answer = await fetch(event.request);
    if (answer.ok) event.waitUntil(keepPart(event.request.url, answer.clone()));
    return answer;
  } catch (failure) {
    const known = await (await caches.open(STORE)).match(event.request.url);
    if (known) return known;
    throw failure;
  }
}

async function keepPart(url, answer) {
  await (await caches.open(STORE)).put(url, answer);
}

async function keepAll({ page, parts }) {
  await keepList(page, await fetch(page));
  for (const url of parts.filter((one) => new URL(one).origin === location.origin)) {
    const answer = await fetch(url);
    if (answer.ok) await keepPart(url, answer);
  }
}
