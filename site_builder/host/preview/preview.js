// Added by the preview alone: shows the page again when it changes, and what is wrong while it cannot.
"use strict";

const version = Number(document.currentScript.dataset.version);
const events = new EventSource(`/_affluents/events?page=${encodeURIComponent(location.pathname)}`);

events.addEventListener("state", (message) => {
  const state = JSON.parse(message.data);
  if (state.version !== version) {
    location.reload();
    return;
  }
  document.querySelector(".apercu-problemes")?.remove();
  if (state.problems.length) {
    document.body.append(overlay(state));
  }
});

// A page kept whole by the « back » button has lost its stream.
addEventListener("pagehide", () => events.close());
addEventListener("pageshow", (shown) => shown.persisted && location.reload());

function overlay(state) {
  const list = element("ol", "", ...state.problems.map(problem));
  const hide = element("button", "Masquer");
  const section = element("section", "", element("h2", state.summary), list, hide);
  section.className = "apercu-problemes";
  section.setAttribute("role", "alert");
  hide.type = "button";
  hide.addEventListener("click", () => section.remove());
  return section;
}

function problem(found) {
  return element("li", "", found.address ? link(found.where, found.address) : element("code", found.where), element("p", found.message), element("p", found.hint));
}

function link(text, address) {
  const made = element("a", text);
  made.href = address;
  return made;
}

function element(name, text, ...children) {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...children);
  return made;
}
