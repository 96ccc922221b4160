// The emulator saves and leaves when the process that started it ends, in whatever way: that end closes these pipes.
// Nobody reads what it prints by then, which must not keep it from saving.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

function leave() {
  setTimeout(() => process.exit(0), 10000).unref();
  if (!process.emit("SIGTERM")) {
    process.exit(0);
  }
}

process.stdin.resume();
process.stdin.once("end", leave);
process.stdin.once("error", leave);
process.once("SIGHUP", leave);

// Ctrl+C reaches every process of a terminal at once. The app still needs its storage to finish what it is doing, so
// the emulator waits for the app to end.
const once = process.once;
process.once = function (event, listener) {
  return event === "SIGINT" ? this : once.call(this, event, listener);
};
process.on("SIGINT", () => {});
