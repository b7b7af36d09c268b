/** Photos one at a time with progress and a second try; a box drawn on a picture. Both work without this file. */

const MOST_BYTES = 20 * 1024 * 1024;

const WHOLE = { target: "#picture-panel", swap: "outerHTML" };

const queue = [];
let sending = false;
let added = 0;
let drawing = Promise.resolve();

/** The field takes several photos at once; each becomes a request of its own, the next when the last has arrived. */
function prepareUploads(root) {
  root.querySelectorAll("[data-upload]:not([data-ready])").forEach((place) => {
    place.dataset.ready = "yes";
    const input = place.querySelector("input[type=file]");
    input.multiple = true;
    input.setAttribute("form", ""); // no form takes it along any more: it goes by itself
    place.querySelector("button[type=submit]").hidden = true;
    input.addEventListener("change", () => {
      take(place, [...input.files]);
      input.value = "";
    });
  });
  redrawQueue();
}

/** With htmx a description is kept as soon as its field is left: no button is needed for it. */
function hideNeedlessButtons(root) {
  if (window.htmx) root.querySelectorAll("[data-saved-by-itself]").forEach((part) => { part.hidden = true; });
}

/** The draft's own buttons take the descriptions along: also one whose own request is still on its way, and those of
    rows that came since, which stand outside its form. */
function takeDescriptionsAlong(event) {
  document.querySelectorAll(".description input, .description textarea").forEach((field) => event.formData.set(field.name, field.value));
}

function currentPlace() {
  return document.querySelector("[data-upload]");
}

/** Stands outside that place, which is gone once the post has as many pictures as it may: what was left out stays said. */
function list() {
  return document.querySelector(".uploads");
}

function take(place, files) {
  const room = Number(place.dataset.most) - Number(place.dataset.has) - onTheirWay();
  const [fit, large] = [files.filter((file) => file.size <= MOST_BYTES), files.filter((file) => file.size > MOST_BYTES)];
  const left = fit.splice(Math.max(0, room));
  fit.forEach((file) => queue.push({ id: crypto.randomUUID?.() ?? "", file, name: file.name, state: "waiting", share: 0 }));
  const refused = large.map((file) => failed(file.name, list().dataset.sayLarge));
  if (left.length) refused.push(failed(left.map((file) => file.name).join(", "), list().dataset.sayMost));
  queue.push(...refused);
  announce(...refused.map(whatIsWrong));
  sendNext();
  redrawQueue();
}

function failed(name, words) {
  return { name, state: "failed", words, again: false };
}

const whatIsWrong = (item) => `${item.name}: ${item.words}`;

const onTheirWay = () => queue.filter((item) => item.state !== "failed").length;

function sendNext() {
  const place = currentPlace();
  if (!place) failAllThatWait();
  const item = queue.find((each) => each.state === "waiting");
  if (sending || !item) return;
  sending = true;
  item.state = "sending";
  send(place, item).then(
    (answer) => arrive(item, answer),
    (problem) => fail(item, problem.message, problem.again),
  ).finally(() => {
    sending = false;
    sendNext();
    if (!onTheirWay()) showPanel(place);
    if (!queue.length) added = 0;
    redrawQueue();
  });
}

/** Meanwhile the post has as many pictures as it may, by another tab or a colleague. */
function failAllThatWait() {
  queue.filter((item) => item.state === "waiting").forEach((item) => fail(item, list()?.dataset.sayMost, false));
}

function arrive(item, answer) {
  queue.splice(queue.indexOf(item), 1);
  added += 1;
  const told = (answer.warnings ?? []).filter((each) => !warnings.includes(each));
  warnings.push(...told);
  announce(list()?.dataset.sayAdded.replace("NUMBER", added).replace("TOTAL", added + queue.length), ...told);
  if (onTheirWay()) showPicture(answer.picture);
}

/** The lines of the queue are drawn again and again: a screen reader hears what became of each photo instead, once. */
function announce(...sentences) {
  if (sentences.length) document.dispatchEvent(new CustomEvent("announce", { detail: sentences.join(" ") }));
}

/** XMLHttpRequest, since fetch tells nothing of how much has been sent. */
function send(place, item) {
  const data = new FormData();
  data.append("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
  data.append("id", item.id);
  data.append("photo", item.file, item.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", place.dataset.upload);
    request.setRequestHeader("Accept", "application/json");
    request.timeout = 120000;
    request.upload.addEventListener("progress", (event) => {
      item.share = event.lengthComputable ? event.loaded / event.total : 0;
      redrawQueue();
    });
    const lost = () => reject({ message: list()?.dataset.sayLost, again: true });
    request.addEventListener("error", lost);
    request.addEventListener("timeout", lost);
    request.addEventListener("load", () => {
      const answer = parsed(request.responseText);
      if (request.status === 201) resolve(answer);
      else if (answer.message) reject({ message: answer.message, again: request.status === 429 });
      else if (request.status === 403 || new URL(request.responseURL).pathname !== place.dataset.upload) reject({ message: list()?.dataset.saySignedOut, again: false });
      else lost();
    });
    request.send(data);
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

const warnings = [];

function fail(item, words, again) {
  item.state = "failed";
  item.words = words;
  item.again = again;
  announce(whatIsWrong(item));
}

/** One that arrived while others are on their way, below those that are there: nothing that somebody types in is touched. */
function showPicture(id) {
  const place = currentPlace();
  if (!window.htmx || !place) return;
  place.dataset.has = Number(place.dataset.has) + 1;
  draw(() => {
    if (document.getElementById(`picture-${id}`)) return undefined; // with the panel that came for another one
    const target = document.querySelector(".picture-list") ? { target: ".picture-list", swap: "beforeend", select: `#picture-${id}` } : WHOLE;
    return window.htmx.ajax("GET", place.dataset.panel, target);
  });
}

/** One after the other: of several that are asked for at once htmx leaves out all but the last. */
function draw(work) {
  drawing = drawing.then(work).catch(() => {});
}

/** The panel anew, with all pictures that arrived; what is still in the queue is drawn into the new one. */
function showPanel(place) {
  draw(() => window.htmx?.ajax("GET", place.dataset.panel, WHOLE) ?? location.reload());
}

function redrawQueue() {
  const lines = list();
  if (!lines) return;
  lines.hidden = !queue.length && !warnings.length;
  lines.replaceChildren(...queue.map((item) => drawn(item, lines.dataset)), ...warnings.map(drawnWarning));
}

function drawn(item, words) {
  const line = document.createElement("li");
  const name = document.createElement("span");
  const says = { waiting: words.sayWaiting, sending: words.saySending, failed: item.words };
  name.textContent = `${item.name}: ${says[item.state]}`;
  line.append(name);
  if (item.state === "failed") {
    name.className = "error";
    const row = document.createElement("p");
    row.className = "actions";
    if (item.again) row.append(button(words.sayAgain, () => { item.state = "waiting"; item.share = 0; sendNext(); }));
    row.append(button(words.sayLeave, () => queue.splice(queue.indexOf(item), 1)));
    line.append(row);
  } else {
    const progress = document.createElement("progress");
    progress.max = 1;
    progress.value = item.share;
    progress.setAttribute("aria-label", item.name);
    line.append(progress);
  }
  return line;
}

function drawnWarning(words) {
  const line = document.createElement("li");
  line.textContent = words;
  return line;
}

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn btn-quiet";
  made.textContent = words;
  made.addEventListener("click", () => { act(); redrawQueue(); });
  return made;
}

/** While the fold with the four numbers is open, a box can be drawn on the picture instead of typing them. */
function prepareParts() {
  const form = document.querySelector("form[data-part]");
  const holder = document.querySelector("[data-choose-part]");
  const picture = holder?.querySelector("img");
  const fold = form?.closest("details") ?? form?.querySelector("details");
  if (!form || !picture || !fold) return;
  const svg = overlay(holder.querySelector(".picture"), picture);
  const box = svg.appendChild(shape("rect", "part-box"));
  const choose = () => {
    svg.classList.toggle("choosing", fold.open);
    box.setAttribute("visibility", fold.open ? "visible" : "hidden");
    draw();
  };
  const sides = () => ["left", "top", "right", "bottom"].map((side) => Number(form.elements[side].value));
  const draw = () => {
    const [left, top, right, bottom] = sides();
    const { width, height } = svg.viewBox.baseVal;
    box.toggleAttribute("hidden", left === 0 && top === 0 && right === 100 && bottom === 100);
    const place = { x: left * width, y: top * height, width: Math.max(0, right - left) * width, height: Math.max(0, bottom - top) * height };
    Object.entries(place).forEach(([name, value]) => box.setAttribute(name, value / 100));
  };
  fold.addEventListener("toggle", choose);
  form.addEventListener("input", draw);
  follow(svg, fold, (from, to) => {
    const put = (side, value) => { form.elements[side].value = Math.min(100, Math.max(0, value)).toFixed(1); };
    put("left", Math.min(from.x, to.x));
    put("right", Math.max(from.x, to.x));
    put("top", Math.min(from.y, to.y));
    put("bottom", Math.max(from.y, to.y));
    form.querySelector("input[value=drawn]")?.click();
    draw();
  });
  choose();
}

/** The pointer from pressed to let go, in percent of the picture. */
function follow(svg, fold, moved) {
  let from = null;
  const at = (event) => {
    const edge = svg.getBoundingClientRect();
    return { x: (100 * (event.clientX - edge.left)) / edge.width, y: (100 * (event.clientY - edge.top)) / edge.height };
  };
  svg.addEventListener("pointerdown", (event) => {
    if (!fold.open) return;
    event.preventDefault();
    svg.setPointerCapture(event.pointerId);
    from = at(event);
  });
  svg.addEventListener("pointermove", (event) => { if (from) moved(from, at(event)); });
  ["pointerup", "pointercancel"].forEach((end) => svg.addEventListener(end, () => { from = null; }));
  svg.addEventListener("click", (event) => { if (fold.open) event.preventDefault(); });
}

function overlay(figure, picture) {
  const there = figure.querySelector("svg");
  if (there) return there;
  const made = shape("svg", "");
  made.setAttribute("viewBox", `0 0 ${picture.getAttribute("width")} ${picture.getAttribute("height")}`);
  made.setAttribute("preserveAspectRatio", "none");
  picture.after(made);
  return made;
}

function shape(name, style) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  if (style) made.setAttribute("class", style);
  return made;
}

/** Once another tab's description stands beside the field, only the button saves over it: leaving the field does not. */
function waitForTheButton(event) {
  const told = event.target.closest?.(".picture-row")?.querySelector("[id^='elsewhere-'] .summary");
  if (told && event.detail.requestConfig.triggeringEvent?.type === "change") event.preventDefault();
}

/** The keyboard stays with the picture that was moved: on the same button, or at either end on the other one. */
function stayWithTheMoved(event) {
  const { elt, triggeringEvent } = event.detail.requestConfig ?? {};
  if (!elt?.matches?.(".picture-moves")) return;
  const moves = [...document.querySelectorAll(`#${CSS.escape(elt.closest(".picture-row").id)} .picture-moves button`)];
  (moves.find((each) => each.value === triggeringEvent?.submitter?.value) ?? moves[0])?.focus();
}

/** Whoever is signed out is sent to another page, or refused: that is no part of this one. It is said where it happened. */
function saySignedOut(event) {
  const { xhr, elt, pathInfo } = event.detail;
  const row = elt.closest?.(".picture-row");
  if (!row && !elt.matches?.("[data-being-checked]")) return;
  const sentElsewhere = new URL(xhr.responseURL).pathname !== new URL(pathInfo.finalRequestPath, location.href).pathname;
  if (!sentElsewhere && xhr.status !== 403) return;
  if (!row) return location.reload(); // nothing can be typed there while the machine looks
  event.detail.shouldSwap = false;
  if (row.querySelector("[data-signed-out]")) return;
  const told = document.createElement("div");
  const link = Object.assign(document.createElement("a"), { href: "/", target: "_blank", rel: "noopener", textContent: list().dataset.saySignIn });
  told.className = "summary";
  told.dataset.signedOut = "";
  told.setAttribute("role", "alert");
  told.append(Object.assign(document.createElement("p"), { textContent: list().dataset.sayOut }), link);
  (row.querySelector("[id^='describe-']") ?? row).before(told);
}

document.getElementById("compose")?.addEventListener("formdata", takeDescriptionsAlong);
document.body.addEventListener("htmx:beforeRequest", waitForTheButton);
document.body.addEventListener("htmx:beforeSwap", saySignedOut);
document.body.addEventListener("htmx:afterSettle", stayWithTheMoved);
document.body.addEventListener("htmx:afterSwap", () => {
  prepareUploads(document);
  hideNeedlessButtons(document);
});
window.addEventListener("beforeunload", (event) => { if (onTheirWay()) event.preventDefault(); });
prepareUploads(document);
hideNeedlessButtons(document);
prepareParts();
