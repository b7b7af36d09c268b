/** Small improvements on pages that work without them: error summaries, double submits, copying, dialogs. */

const byId = (id) => document.getElementById(id);

/** Put the keyboard where the problem is said, and each link of the summary into its field. */
function focusErrorSummary(root) {
  root.querySelector("[data-error-summary]")?.focus();
}

function followSummaryLink(event) {
  const link = event.target.closest("[data-error-summary] a[href^='#']");
  const field = link && byId(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  const label = field.closest("fieldset")?.querySelector("legend") ?? field.labels?.[0] ?? field;
  label.scrollIntoView({ block: "start" });
  field.focus({ preventScroll: true });
}

/** `data-confirm="Press again to …"`: the first press only asks; it forgets after six seconds. */
function confirmBySecondPress(event) {
  const button = event.target.closest("button[data-confirm]");
  if (!button || button.classList.contains("is-asking")) return;
  event.preventDefault();
  event.stopPropagation();
  const words = button.innerHTML;
  const width = button.offsetWidth;
  button.classList.add("is-asking");
  button.textContent = button.dataset.confirm;
  if (button.offsetWidth < width) button.classList.add("btn-wide");
  announce(button.dataset.confirm);
  setTimeout(() => {
    button.classList.remove("is-asking", "btn-wide");
    button.innerHTML = words;
  }, 6000);
}

/** A form is sent once. Coming back by the browser's arrow makes it usable again. */
function sendOnce(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.hasAttribute("data-send-often")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
  setTimeout(() => forgetSent(form), 15000);
}

function forgetSent(form) {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
}

/** `data-copy="#id"` copies `data-copy-text`, or without it what stands in that element. */
async function copyText(event) {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = button.dataset.copy ? document.querySelector(button.dataset.copy) : null;
  const text = button.dataset.copyText ?? source?.value ?? source?.innerText ?? "";
  let words = button.dataset.copied || "Copied";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    selectText(source);
    words = button.dataset.selected || words;
  }
  const label = button.querySelector("span") ?? button;
  const before = label.textContent;
  label.textContent = words;
  announce(words);
  setTimeout(() => { label.textContent = before; }, 2500);
}

/** Where the clipboard is closed to us, select the words so that the person can copy them. */
function selectText(source) {
  if (!source) return;
  if (source.select) {
    source.select();
    return;
  }
  getSelection().selectAllChildren(source);
}

/** The dialog of each link that was opened: what was typed into it stays when it is closed by a slip. */
const dialogs = new WeakMap();

/** `a[data-dialog]` shows the form of the page it leads to in a dialog; when anything goes wrong it is a plain link. */
async function openDialog(event) {
  const link = event.target.closest("a[data-dialog]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !("HTMLDialogElement" in window)) return;
  event.preventDefault();
  if (dialogs.has(link)) return reopen(dialogs.get(link));
  try {
    const answer = await fetch(link.href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const form = answer.ok && !answer.redirected && page.querySelector("main form[method=post]");
    if (!form) throw new Error("no form");
    showDialog(link, page.querySelector("main h1"), form);
  } catch {
    location.assign(link.href);
  }
}

function showDialog(link, heading, form) {
  const dialog = document.createElement("dialog");
  const title = document.createElement("h2");
  const cancel = document.createElement("button");
  title.id = "dialog-title";
  title.textContent = heading?.textContent.trim() ?? link.textContent.trim();
  dialog.setAttribute("aria-labelledby", title.id);
  form.action ||= link.href;
  if (!form.getAttribute("action")) form.setAttribute("action", link.getAttribute("href"));
  cancel.type = "button";
  cancel.className = "btn btn-quiet";
  cancel.textContent = link.dataset.dialog || "Cancel";
  cancel.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => { dialog.remove(); link.focus(); });
  dialog.append(title, form, cancel);
  dialogs.set(link, dialog);
  reopen(dialog);
}

function reopen(dialog) {
  document.body.append(dialog);
  dialog.showModal();
}

/** Words for a screen reader, once. */
function announce(words) {
  let place = byId("announce");
  if (!place) {
    place = document.createElement("p");
    place.id = "announce";
    place.className = "sr";
    place.setAttribute("role", "status");
    document.body.append(place);
  }
  place.textContent = words;
}

/** Menus close with Escape and when something else is pressed. */
function closeMenus(event) {
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (event.type === "keydown" ? event.key === "Escape" : !menu.contains(event.target)) {
      menu.open = false;
      if (event.type === "keydown") menu.querySelector("summary").focus();
    }
  });
}

/** htmx: Django's token from any form of the page, and errors shown in place rather than swallowed. */
function prepareHtmx() {
  document.body.addEventListener("htmx:configRequest", (event) => {
    const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value;
    if (token && event.detail.verb !== "get") event.detail.headers["X-CSRFToken"] = token;
  });
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if ([409, 422].includes(event.detail.xhr.status)) event.detail.shouldSwap = true;
  });
  document.body.addEventListener("htmx:afterSwap", (event) => focusErrorSummary(event.detail.target));
  document.body.addEventListener("htmx:sendError", () => announce("No connection. Nothing was lost: please try again."));
}

/** Whoever signs in on this device next is shown no class list that somebody else opened (see class_list.js). */
function forgetClassLists() {
  if (!document.body.classList.contains("has-nav")) window.caches?.delete("class-lists");
}

forgetClassLists();
document.addEventListener("announce", (event) => announce(event.detail));
document.addEventListener("click", confirmBySecondPress, true);
document.addEventListener("click", followSummaryLink);
document.addEventListener("click", copyText);
document.addEventListener("click", openDialog);
document.addEventListener("click", closeMenus);
document.addEventListener("keydown", closeMenus);
document.addEventListener("submit", sendOnce);
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(forgetSent));
prepareHtmx();
focusErrorSummary(document);
document.querySelectorAll("[data-needs-script]").forEach((part) => { part.hidden = false; });
