// Keeps the page for use without a network, and says on <html> how that stands:
// `data-stored`: "yes", "full" (no room), "broken" (a file did not arrive whole) or "refused"
// (this browser stores nothing here); `data-newer`: a newer version waits for consent.
// Each change is an event `stored` on the window; the event `take-over` is the consent.
// And starts the worker that takes in a reader's own reports: `startImporter()` returns it.
(function () {
  var page = document.documentElement;
  var box = navigator.serviceWorker;
  var isFile = page.dataset.edition === "file";
  // What takes in reports, without `.js`; the build says.
  var importer = "";
  var policy;
  // Its script; in the single-file edition that stands in the page and gets an address when it is asked for.
  var worker = isFile ? "" : importer + ".js";
  function inPage(name) {
    return document.getElementById(name).textContent;
  }
  // The content security policy lets no other scripts be named by text than these two.
  function trusted(address) {
    if (!window.trustedTypes) return address;
    policy = policy || trustedTypes.createPolicy("verslagwijzer", {
      createScriptURL: function (asked) {
        if (asked === "sw.js" || asked === worker) return asked;
        throw new TypeError(asked);
      },
    });
    return policy.createScriptURL(address);
  }
  if (importer) window.startImporter = function () {
    if (!worker) {
      var program = "var packed = \"" + inPage(importer + ".wasm") + "\";";
      worker = URL.createObjectURL(new Blob([program, inPage(importer + ".js")], { type: "text/javascript" }));
    }
    return new Worker(trusted(worker), { type: isFile ? "classic" : "module" });
  };
  function say(name, value) {
    if (page.getAttribute(name) === value) return;
    page.setAttribute(name, value);
    dispatchEvent(new Event("stored"));
  }
  function refused(reason) {
    console.warn("No offline use:", reason);
    say("data-stored", "refused");
  }
  addEventListener("load", function () {
    if (isFile) return; // all of it is in the reader's hands
    if (!box) return refused("no service worker here");
    // The worker keeps the files of a version for as long as a page of that version holds
    // this lock; a page that is closed or killed lets go of it.
    var app = document.querySelector("link[rel=modulepreload]");
    if (app && navigator.locks) {
      navigator.locks.request(app.href, { mode: "shared" }, function () { return new Promise(function () {}); }).catch(function () {});
    }
    box.addEventListener("message", function (event) { say("data-stored", event.data); });
    try {
      box.register(trusted("sw.js"), { updateViaCache: "none" }).then(watch).catch(refused);
    } catch (reason) { refused(reason); }
  });
  function watch(registration) {
    function look() { if (registration.waiting && registration.active) say("data-newer", ""); }
    function follow() { if (registration.installing) registration.installing.addEventListener("statechange", look); }
    look();
    // The browser looks for a newer one by itself as well, and may have found it before us.
    follow();
    registration.addEventListener("updatefound", follow);
    // By itself it looks only once its worker has nothing to do, and may not come to it.
    if (registration.active) registration.update().catch(function () {}); // no network, then
    addEventListener("take-over", function () {
      // Another page may have done so before: then a fresh start is all that is needed.
      if (!registration.waiting) return location.reload();
      box.addEventListener("controllerchange", function () { location.reload(); });
      registration.waiting.postMessage("take over");
    });
    return box.ready.then(function (registration) { registration.active.postMessage("keep"); });
  }
})();
