// For the page that shows one of our figures in a frame: gives the frame the height that the figure asks for.
(() => {
  addEventListener("message", ({ source, data }) => {
    const height = Number(data?.affluents?.height);
    if (!(height > 0 && height < 4000)) return;
    for (const frame of document.querySelectorAll("iframe.affluents")) {
      if (frame.contentWindow === source) frame.style.height = `${height}px`;
    }
  });
})();
