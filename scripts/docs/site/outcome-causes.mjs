/** What usually stands behind an outcome, likeliest first. By the names of the table of outcomes. */
export const CAUSES = {
  handled: ['Every handler of the event has finished, or the handler of the call has returned a document.'],
  stored: ['The option `delivery` is set, and the queue has confirmed a job for every handler.'],
  duplicate: [
    'The platform sent the event again, as an earlier answer was an error, came too late or was lost.',
    'Two events that are equal in all lasting fields, or to the last byte where there are none.',
  ],
  dropped: ['A handler threw `DropDelivery`: it does not want this event, and no repeat of it.'],
  failed: [
    'A handler threw something else than `DropDelivery` or `RetryDelivery`, for example the error of a database.',
    'A guard, a pipe or an interceptor on the handler threw.',
  ],
  retry: ['A handler threw `RetryDelivery`, for example as something that it needs is down.'],
  late: [
    'The handler waits for something slow: a database, another service, a lock. Its `signal` was aborted.',
    'The handler never ends, as it waits for a promise that nobody settles.',
    'The event loop is blocked by other work of the process.',
  ],
  noDocument: [
    'The handler returned `undefined`: a `return` is missing in one branch.',
    'It returned a string, or an object of another builder, that is not a well-formed `<Response>`.',
    'The document is larger than 64 KB.',
  ],
  busy: [
    'The platform sent the event again while another process is at work on it.',
    'A process died at work; its claim ends after 10 s at most.',
  ],
  storeDown: [
    'Redis does not answer, refuses (`noeviction` and no memory left), or is unreachable.',
    'A dedupe store or a queue of your own has thrown.',
  ],
  unauthorized: [
    'The portal has another token or password than `auth`, or none.',
    'A header was changed on the way, for example by a proxy that has credentials of its own.',
    'A link of a document is asked for without a header: see `signedLinks()`.',
    'Somebody else than the platform asks.',
  ],
  authUnavailable: [
    'The `auth` function threw, or took longer than `calls.deadline`: the store of your secrets is down.',
    'A credential of your own threw.',
  ],
  insecure: [
    'The URL in the portal begins with `http:`.',
    'The proxy ends HTTPS, and the application does not trust the proxy (`trust proxy`, `trustProxy`).',
  ],
  methodNotAllowed: ['The webhook is configured with another method than POST or GET.', 'Somebody tries methods.'],
  unknownRoute: [
    'A URL was copied with a mistake, or its event has another name.',
    'The path has more parts than event and step.',
  ],
  probe: ['The portal, a health check or a person has opened the URL: a GET without parameters.'],
  draining: ['The process got SIGTERM, for example at a deploy, and turns new events away.'],
  overloaded: [
    'More handlers run than `overload.maxRunning` allows, as they wait for something slow.',
    'The event loop is later than `overload.maxLoopDelay`: work of this process that does not yield.',
    'More webhooks come than this process can take.',
  ],
  mediaType: [
    'The sender names no content type, or another one than JSON or a form.',
    'A proxy or a test tool changed it.',
  ],
  contentCoding: ['The sender or a proxy has compressed the body.'],
  tooLarge: ['The body has more bytes than `body.limit`.', 'Somebody sends what is no webhook.'],
  tooSlow: ['The connection is slow or was cut.', 'Somebody holds connections open on purpose.'],
  emptyBody: ['A POST without a body, for example one whose body a middleware has read and discarded.'],
  badUtf8: ['The sender encodes in Latin-1 or another character set.', 'Bytes were changed on the way.'],
  badJson: ['The content type says JSON, and the body is a form.', 'The body was cut off on its way.'],
  tooDeep: ['The body is no payload of the platform.'],
  tooManyKeys: ['The body is no payload of the platform.', 'A list was sent as hundreds of single parameters.'],
  repeatedKey: ['A parameter stands in the form or the query twice, for example as a proxy or a link added it.'],
  notAnObject: ['The body is a JSON list, text or number.', 'Several events were put into one request.'],
  invalid: [
    'A parameter that the event cannot do without is missing or has another form than documented.',
    'The platform has changed a payload: compare with the wire format.',
    'A class in the option `dto` asks for more than the platform sends.',
    'A test or another sender sends a payload of its own making.',
  ],
  quarantined: ['A handler could not take the event: the log line names the code of the reason.'],
  sinkDown: ['The disk is full, or its folder cannot be written.', 'A sink of your own has thrown or was too slow.'],
  unknownEvent: [
    'An event without a name on the wire came to the bare path: voice and flow events have URLs of their own.',
    'The platform has a new event.',
  ],
  unhandled: [
    'No method has `@OnVoxEvent` with this event.',
    'The class with the handler is in no module that is imported.',
  ],
  unknownStep: [
    'A method was renamed while calls were under way that still know its URL.',
    'A URL was written by hand.',
  ],
  unhandledRefused: ['`onUnhandled` is `"reject"`, and no handler takes this event.'],
};
