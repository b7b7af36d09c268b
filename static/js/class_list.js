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

if (worker && "serviceWorker" in navigator) {
  navigator.serviceWorker.register(worker).then(keepThisPage, () => {});
}
