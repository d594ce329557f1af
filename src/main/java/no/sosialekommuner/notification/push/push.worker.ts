// Runs in the browser when no page of ours is open: shows what is pushed, and opens it.
interface Pushed {
  title: string;
  body: string;
  address: string;
  tag: string;
  lang: string;
}

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Worker extends EventTarget {
  registration: ServiceWorkerRegistration;
  clients: {
    matchAll(options: object): Promise<{ url: string; focus(): Promise<unknown> }[]>;
    openWindow(address: string): Promise<unknown>;
  };
}

const worker = self as unknown as Worker;

worker.addEventListener("push", (event) => {
  const { data } = event as Event & { data: { json(): Pushed } };
  const { title, body, address, tag, lang } = data.json();
  (event as Waiting).waitUntil(worker.registration.showNotification(title, { body, tag, lang, data: address }));
});

worker.addEventListener("notificationclick", (event) => {
  const { notification } = event as Event & { notification: Notification };
  notification.close();
  (event as Waiting).waitUntil(open(String(notification.data)));
});

/** In the page that is open already, if there is one. */
async function open(address: string): Promise<void> {
  const to = new URL(address, worker.registration.scope);
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pages.find(({ url }) => url === to.href);
  await (page ? page.focus() : worker.clients.openWindow(to.href));
}
