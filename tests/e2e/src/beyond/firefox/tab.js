// Tells the browser what a page or a worker of it writes on the console as an error.

const kept = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage);
const listener = (event) => {
  const { level, arguments: said } = event.wrappedJSObject ?? event;
  if (level === "error" || level === "assert") sendAsyncMessage("crossread:error", said.map(String).join(" "));
};
kept.addLogEventListener(listener, Services.scriptSecurityManager.getSystemPrincipal());
addEventListener("unload", () => kept.removeLogEventListener(listener));
