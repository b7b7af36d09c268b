/** The compose page, improved: saved while somebody types, never over another tab's save; class lists in place. */

const form = document.getElementById("compose");
const byId = (id) => document.getElementById(id);
const COPY = `draft-${form.dataset.draft}`;
const PAUSE = 1200;
const words = {
  saving: form.dataset.saySaving,
  offline: form.dataset.sayOffline,
  signedOut: form.dataset.saySignedOut,
  signIn: form.dataset.saySignIn,
  conflict: form.dataset.sayConflict,
  open: form.dataset.sayOpen,
  copy: form.dataset.sayCopy,
};
let timer = 0;
let running = Promise.resolve();
let stopped = false;
let changed = false;
let saving = false;
let reached = false;
let leaving = false;
let ticked = false;

/** The descriptions of pictures are saved by pictures.js, each when its field is left. */
const isMine = (field) => field.form === form && !field.closest(".picture-row");
const fields = () => [...form.elements].filter((field) => field.name && field.type !== "hidden" && isMine(field));
const say = (text) => { byId("saved").textContent = text; };

/** What is saved in the background: the draft without the descriptions, which would only make it too large for a beacon. */
function draft() {
  const data = new FormData(form);
  [...data.keys()].filter((name) => /^(alt|shown|there)-/.test(name)).forEach((name) => data.delete(name));
  return data;
}

/** What was typed, on this device only, until the server has it. */
function keepCopy() {
  const typed = fields().filter((field) => field.matches("textarea, input[type=text]")).map((field) => [field.name, field.value]);
  try {
    localStorage.setItem(COPY, JSON.stringify(typed));
  } catch { /* a full or closed store: the page itself still has the words */ }
}

function dropCopy() {
  try {
    localStorage.removeItem(COPY);
  } catch { /* nothing was kept */ }
}

/** Save what is there now. One save at a time, each with the version that the last one gave. */
function save() {
  clearTimeout(timer);
  running = running.then(saveNow);
  return running;
}

async function saveNow() {
  if (stopped || !changed) return;
  changed = false;
  saving = true;
  reached = false;
  say(words.saving);
  try {
    const answer = await fetch(form.dataset.autosave, { method: "POST", body: draft(), credentials: "same-origin" });
    reached = true;
    if (answer.redirected || answer.status === 403) return signedOut();
    if (answer.status === 409) return conflict(await answer.json());
    if (!answer.ok) throw new Error(String(answer.status));
    show(await answer.json());
  } catch {
    changed = true;
    keepCopy();
    say(words.offline);
    timer = setTimeout(save, 10000);
  } finally {
    saving = false;
  }
}

function show(answer) {
  form.elements.version.value = answer.version;
  say(answer.saved);
  const chosen = document.querySelector("#previews input:checked")?.value;
  byId("previews").innerHTML = answer.previews;
  byId("missing").innerHTML = answer.missing;
  showNames(answer.names);
  const again = [...document.querySelectorAll("#previews input")].find((input) => input.value === chosen);
  if (again) again.checked = true;
  if (!changed) dropCopy();
  if (ticked && !changed) refreshHowShown();
}

/** Names that were found in the words come with the boxes in which she says that they are no pupil's; a box that is
    there already stays under her finger. */
function showNames(html) {
  const place = byId("names-found");
  const fresh = new DOMParser().parseFromString(html, "text/html").body;
  const names = (part) => [...part.querySelectorAll("input")].map((box) => box.value).join();
  if (names(place) !== names(fresh)) place.replaceChildren(...fresh.childNodes);
}

/** What is missing again, where it stands already: a description was kept, or the machine has looked. */
async function refreshMissing() {
  const place = byId("missing");
  if (!place.childElementCount || stopped || document.querySelector("[data-being-checked]")) return;
  const answer = await fetch(place.dataset.url, { credentials: "same-origin" }).catch(() => null);
  if (answer?.ok && !answer.redirected && !changed && !saving) place.innerHTML = await answer.text();
}

/** Another tab or device saved first. */
function conflict(answer) {
  const open = stop([answer.reason, words.conflict], words.open);
  open.target = "_blank";
  open.rel = "noopener";
}

/** Somebody signed out elsewhere, or was away too long. After signing in, this draft offers the words (offerCopy). */
function signedOut() {
  stop([words.signedOut], words.signIn);
}

/** Save nothing more from this page, keep the words on this device, and say so; returns the link to the draft. */
function stop(reasons, label) {
  stopped = true;
  keepCopy();
  say("");
  const box = byId("conflict");
  const open = document.createElement("a");
  const copy = document.createElement("button");
  box.className = "summary";
  box.setAttribute("role", "alert");
  box.tabIndex = -1;
  open.href = form.action;
  open.textContent = label;
  copy.type = "button";
  copy.className = "btn";
  copy.textContent = words.copy;
  copy.dataset.copy = "";
  copy.dataset.copyText = fields().filter((field) => field.matches("textarea")).map((field) => field.value).filter(Boolean).join("\n\n");
  const said = reasons.map((text) => Object.assign(document.createElement("p"), { textContent: text }));
  const ways = document.createElement("p");
  ways.className = "section actions";
  ways.append(copy, open);
  box.replaceChildren(...said, ways);
  box.hidden = false;
  box.focus();
  return open;
}

/** Words that a sleeping tablet or a lost connection kept from the server come back, above what is there. */
function offerCopy() {
  let typed = null;
  try {
    typed = JSON.parse(localStorage.getItem(COPY) ?? "null");
  } catch { return; }
  const lost = (typed ?? []).filter(([name, value]) => value && form.elements[name] && form.elements[name].value !== value);
  if (!lost.length) return dropCopy();
  const box = byId("conflict");
  const told = document.createElement("p");
  const use = document.createElement("button");
  const leave = document.createElement("button");
  box.className = "notice pen-act";
  told.textContent = form.dataset.sayKept;
  for (const [button, label] of [[use, form.dataset.sayUseKept], [leave, form.dataset.sayDropKept]]) {
    button.type = "button";
    button.className = "btn";
    button.textContent = label;
  }
  use.addEventListener("click", () => {
    lost.forEach(([name, value]) => { form.elements[name].value = value; });
    box.hidden = true;
    note();
  });
  leave.addEventListener("click", () => { dropCopy(); box.hidden = true; });
  const said = lost.map(([, value]) => Object.assign(document.createElement("blockquote"), { className: "speech", textContent: value }));
  box.replaceChildren(told, ...said, use, leave);
  box.hidden = false;
}

function note() {
  changed = true;
  keepCopy();
  clearTimeout(timer);
  timer = setTimeout(save, PAUSE);
}

/** The tick list again: for another class, other accounts, or after a picture came or went. */
async function refreshChildren(choice) {
  ticked = false;
  await save();
  const fresh = await freshChildren(choice);
  if (!fresh) return;
  byId("children").replaceWith(fresh);
  fresh.querySelectorAll("[data-needs-script]").forEach((part) => { part.hidden = false; });
  prepareTypeahead();
}

async function freshChildren(choice) {
  const list = byId("children");
  if (stopped || !list) return null;
  const answer = await fetch(`${list.dataset.childrenUrl}?class=${encodeURIComponent(choice ?? list.dataset.class)}`, { credentials: "same-origin" }).catch(() => null);
  if (!answer?.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("children");
}

/** In which picture whoever was just ticked is, as it was saved. The tick list itself stays where the finger is. */
async function refreshHowShown() {
  ticked = false;
  const fresh = (await freshChildren())?.querySelector("#how-shown");
  const there = byId("how-shown");
  if (!fresh || !there) return;
  if (changed || saving) {
    ticked = true; // somebody went on: the next save asks again
    return;
  }
  const { id, name, value } = there.contains(document.activeElement) ? document.activeElement : {};
  const open = [...there.querySelectorAll("details")].map((fold) => fold.open);
  fresh.querySelectorAll("details").forEach((fold, place) => { fold.open ||= open[place] ?? false; });
  there.replaceWith(fresh);
  if (name) [...fresh.querySelectorAll("input")].find((field) => field.id === id && field.name === name && field.value === value)?.focus();
}

/** Find one child by name, from the whole roll: asked by POST, so that no name stands in an address. */
function prepareTypeahead() {
  const place = byId("find-child-place");
  const Typeahead = window.accessibleAutocomplete;
  if (!place || !Typeahead) return;
  const url = place.closest("[data-typeahead]").dataset.typeahead;
  let found = [];
  Typeahead({
    element: place,
    id: "find-child",
    minLength: 2,
    displayMenu: "overlay",
    confirmOnBlur: false,
    source: async (typed, show) => {
      const body = new FormData();
      body.append("typed", typed);
      body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
      const answer = await fetch(url, { method: "POST", body, credentials: "same-origin" });
      found = answer.ok ? (await answer.json()).children : [];
      show(found.map((child) => child.label));
    },
    onConfirm: (label) => tick(found.find((child) => child.label === label)),
  });
}

function tick(child) {
  if (!child) return;
  const there = document.querySelector(`#tick-list input[value="${CSS.escape(child.value)}"]`);
  if (there) there.checked = true;
  else tickedList().insertAdjacentHTML("beforeend", child.row);
  byId("find-child").value = "";
  changed = true;
  refreshChildren();
}

function tickedList() {
  const list = byId("ticked");
  if (list) return list;
  const made = Object.assign(document.createElement("ul"), { id: "ticked", className: "tick-list" });
  byId("tick-list").prepend(made);
  return made;
}

/** A picture came or went: ask who is in it, of several that are being sent after the last. The list also changes while
    a machine looks; that asks nothing. */
function followPictures() {
  if (document.querySelector(".uploads progress")) return;
  refreshMissing();
  const there = document.querySelectorAll("#pictures .picture-row").length;
  const asked = Number(byId("children")?.dataset.pictures ?? there);
  if (there !== asked) refreshChildren();
}

/** Ticking a child answers whether children are shown, unless somebody has answered. */
function sayThereAreChildren() {
  const answers = [...form.elements].filter((field) => field.name === "children_shown");
  const yes = answers.find((field) => field.value === "some");
  if (yes && !answers.some((field) => field.checked)) yes.checked = true;
}

/** What was said last of a picture wins: all are in it, these are, or none is. And it may have been asked. */
function sayWhoIsThere({ name, checked }, fold) {
  if (name === "same" && !checked) return; // until she says who is not there
  const untick = (place, which) => place.querySelectorAll(`input[type=checkbox]${which}`).forEach((box) => { box.checked = false; });
  if (name === "same") untick(byId("how-shown"), "[name=nobody]");
  else untick(byId("how-shown"), "[name=same]");
  if (name === "nobody" && checked) untick(fold, "[name^=in-]");
  if (name.startsWith("in-") && checked) untick(fold, "[name=nobody]");
  ticked = true;
}

function onChange(event) {
  const field = event.target;
  if (!isMine(field)) return;
  if (field.name === "children") ticked = true;
  if (/^(same|nobody|in-)/.test(field.name)) sayWhoIsThere(field, field.closest("[data-who]"));
  if (field.name === "children" && field.checked) sayThereAreChildren();
  note();
  if (field.name === "class") refreshChildren(field.value);
  if (field.name === "accounts") refreshChildren();
}

function onClick(event) {
  const all = event.target.closest("[data-tick-all]");
  const shown = event.target.closest("[data-show-class]");
  if (!all && !shown) return;
  event.preventDefault();
  if (all) all.closest("fieldset").querySelectorAll("input[name=children]").forEach((box) => { box.checked = true; });
  if (all) sayThereAreChildren();
  changed = true;
  refreshChildren(byId("class").value);
}

/** A button sends the form only with what the server has: a save on its way would make this one look like another tab's. */
function onSubmit(event) {
  if (stopped || leaving) return;
  if (!changed && !saving) {
    leaving = true;
    dropCopy();
    return;
  }
  event.preventDefault();
  save().then(() => {
    if (stopped || leaving || (changed && !reached)) return;
    if (changed) [leaving, changed] = [true, false]; // the server refuses the save: its own page says why, and the copy stays
    form.requestSubmit(event.submitter);
  });
}

/** Leaving the page: what is not saved yet goes with a request that outlives it. */
function onLeave() {
  if (!changed || stopped) return;
  changed = !navigator.sendBeacon(form.dataset.autosave, draft());
}

document.addEventListener("input", (event) => { if (isMine(event.target) && event.target.matches("textarea, input[type=text]")) note(); });
document.addEventListener("change", onChange);
document.addEventListener("click", onClick);
document.body.addEventListener("htmx:afterSettle", followPictures);
form.addEventListener("submit", onSubmit);
window.addEventListener("pageshow", () => { leaving = false; });
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") onLeave(); });
window.addEventListener("online", save);
offerCopy();
prepareTypeahead();
