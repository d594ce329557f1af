package no.sosialekommuner.notification.push;

/**
 * A message that waits for its way to a device.
 *
 * @param topic what it is about, as the push service wants it: a later one about the same takes its place while it waits
 * @param content for the browser, JSON
 * @param tries how often it has been tried before
 */
record PushMessage(long id, long device, String topic, boolean urgent, String content, int tries) {}
