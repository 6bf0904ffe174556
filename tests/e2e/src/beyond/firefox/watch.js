// Notes in the browser which requests pages make and which errors they report; answers none that is to be blocked.

const origin = arguments[0];
const reported = [];
const noted = { requests: [], blocked: null };

const channel = (subject) => subject.QueryInterface(Ci.nsIHttpChannel);
// The browser has requests of its own, which come from no page.
const ofPage = ({ loadInfo }) => loadInfo.browsingContextID !== 0 || loadInfo.triggeringPrincipal?.isContentPrincipal;

Services.obs.addObserver((subject) => {
  const request = channel(subject);
  if (!ofPage(request)) return;
  noted.requests.push(request.URI.spec);
  if (noted.blocked && request.URI.spec.endsWith(noted.blocked)) request.cancel(Cr.NS_BINDING_ABORTED);
}, "http-on-modify-request");

Services.obs.addObserver((subject) => {
  const request = channel(subject);
  if (ofPage(request) && request.responseStatus >= 400) reported.push(`${request.responseStatus} for ${request.URI.spec}`);
}, "http-on-examine-response");

Services.mm.addMessageListener("crossread:error", ({ data }) => reported.push(data));

// Exceptions that nobody caught, and what the content policy refuses.
const thrown = () =>
  Services.console
    .getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError)
    .filter((error) => !(error.flags & Ci.nsIScriptError.warningFlag))
    .filter((error) => error.innerWindowID !== 0 || error.sourceName.startsWith(origin))
    .map((error) => `${error.errorMessage} (${error.sourceName}:${error.lineNumber})`);

noted.errors = () => {
  const all = reported.splice(0).concat(thrown());
  Services.console.reset();
  return all.map((error) => `an error on the console: ${error}`);
};

Services.console.reset();
window.crossread = noted;
