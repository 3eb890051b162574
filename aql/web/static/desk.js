"use strict";
// Keys, and the words of a line lit. Every page works without this file.
(() => {
  document.documentElement.classList.add("js");
  const rows = [...document.querySelectorAll("[data-row]")];
  const link = (row) => row.querySelector(".open");
  const isTyping = (target) => target.closest("input:not([type=radio]), select, textarea");
  const here = () => rows.findIndex((row) => row.contains(document.activeElement));

  const move = (step) => {
    const to = Math.max(0, Math.min(rows.length - 1, here() < 0 ? (step > 0 ? 0 : rows.length - 1) : here() + step));
    link(rows[to]).focus({ focusVisible: true });
    rows[to].scrollIntoView({ block: "nearest" });
  };

  const inRow = {
    a: (row) => row.querySelector(".act button")?.click(),
    r: (row) => row.querySelector("[data-reject]")?.click(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape") return event.target.closest("dialog") ? undefined : close(event.target);
    if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
    if (rows.length && (event.key === "j" || event.key === "k")) {
      event.preventDefault();
      return move(event.key === "j" ? 1 : -1);
    }
    if (rows.length && inRow[event.key] && here() >= 0) {
      event.preventDefault();
      return inRow[event.key](rows[here()]);
    }
    const keyed = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!keyed) return;
    event.preventDefault();
    if (keyed.matches("input")) keyed.focus();
    else if (keyed.matches("summary")) reject(keyed.parentElement);
    else keyed.click();
  });

  document.querySelector(".help")?.addEventListener("click", () => document.getElementById("keys").showModal());

  const reject = (details) => {
    details.open = true;
    details.scrollIntoView({ block: "nearest" });
    details.querySelector("input[type=radio]").focus({ focusVisible: true });
  };

  const close = (target) => {
    const details = target.closest("details[open]");
    if (details) { details.open = false; details.querySelector("summary").focus(); }
    else target.blur();
  };

  // A quote may be cut in several pieces where others overlap it: all of them light up.
  document.addEventListener("click", (event) => {
    const words = event.target.closest("a.words[data-end]");
    if (!words) return;
    const [turn, start] = words.hash.slice(2).split("-").map(Number);
    if (start === undefined) return;
    for (const lit of document.querySelectorAll("mark.lit")) lit.classList.remove("lit");
    for (const mark of document.querySelectorAll(`#t${turn} mark`)) {
      const at = Number(mark.id.split("-")[1]);
      if (start <= at && at < Number(words.dataset.end)) mark.classList.add("lit");
    }
  });

  // The number of a turn, clicked while the form that corrects turns is open, is put into it.
  document.addEventListener("click", (event) => {
    const number = event.target.closest(".said .number");
    const field = document.querySelector("details.voices[open] input[name=turns]");
    if (!number || !field) return;
    event.preventDefault();
    field.value = field.value ? `${field.value}, ${number.textContent}` : number.textContent;
  });

  for (const field of document.querySelectorAll(".filters select, .filters input[type=date]"))
    field.addEventListener("change", () => field.form.requestSubmit());
  if (location.hash === "#voices") document.getElementById("voices")?.setAttribute("open", "");
  // A browser that goes to a fragment takes the focus away once more when the page has loaded.
  const asked = location.hash === "#reject" && document.getElementById("reject");
  if (asked) addEventListener("load", () => setTimeout(() => reject(asked)));
})();
