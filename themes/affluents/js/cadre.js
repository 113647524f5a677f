// Inside a frame on somebody else's page: tells that page how high this one is, and nothing else.
// The page may listen with integrer.js; without it the frame keeps the height it was given.
(() => {
  if (window.parent === window) return;
  const tell = () => {
    const height = Math.ceil(document.querySelector("main").getBoundingClientRect().bottom + window.scrollY);
    window.parent.postMessage({ affluents: { height } }, "*");
  };
  new ResizeObserver(tell).observe(document.querySelector("main"));
  tell();
})();
