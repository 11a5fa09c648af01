new EventSource("/__preview/events").onmessage = (event) => {
  const shown = document.querySelector("[data-version]").dataset.version;
  if (event.data !== shown) location.reload();
};
