// Leaves what was not chosen out of the address that a list gets, so that the address can be read and shared.
document.addEventListener("htmx:config:request", (event) => {
  const { method, body } = event.detail.ctx.request;
  if (method === "GET" && body instanceof FormData) {
    const chosen = [...body].filter(([, value]) => value !== "");
    for (const name of new Set(body.keys())) {
      body.delete(name);
    }
    for (const [name, value] of chosen) {
      body.append(name, value);
    }
  }
});
