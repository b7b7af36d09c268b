/** A class list that was opened is kept on this device for the day, and opens without a network (see the worker). */

const { worker } = document.querySelector("[data-worker]")?.dataset ?? {};

/** The first page was fetched before the worker watched over it. */
async function keepThisPage() {
  await navigator.serviceWorker.ready;
  if (!new URL(location.href).search) return;
  const own = performance.getEntriesByType("resource").map((entry) => entry.name);
  const watching = navigator.serviceWorker.controller ?? (await taken());
  watching.postMessage({ page: location.href, parts: own });
}

function taken() {
  return new Promise((resolve) => {
    const look = () => navigator.serviceWorker.controller && resolve(navigator.serviceWorker.controller);
    navigator.serviceWorker.addEventListener("controllerchange", look);
    look();
  });
}

/** What came too late for the page: a newer list, or that nobody is signed in any more, who then sees none. */
function cameLate({ data }) {
  if (data === "gone") location.reload();
  else offerNewer();
}

/** The network was slow and a kept list is shown: the one that came since is drawn when somebody asks for it, not under
    their finger. */
function offerNewer() {
  const offered = document.getElementById("newer");
  if (!offered || document.getElementById("kept").hidden) return;
  offered.hidden = false;
  document.dispatchEvent(new CustomEvent("announce", { detail: offered.textContent.trim() }));
  offered.querySelector("button").addEventListener("click", showNewer);
}

async function showNewer() {
  const answer = await caches.match(location.href, { cacheName: "class-lists" });
  const page = new DOMParser().parseFromString((await answer?.text()) ?? "", "text/html").getElementById("main");
  if (!page) return location.reload();
  document.getElementById("main").replaceWith(page);
  page.focus({ preventScroll: true });
}

if (worker && "serviceWorker" in navigator) {
  navigator.serviceWorker.addEventListener("message", cameLate);
  navigator.serviceWorker.register(worker).then(keepThisPage, () => {});
}
