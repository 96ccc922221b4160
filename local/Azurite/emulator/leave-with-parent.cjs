// The emulator saves and leaves when the process that started it ends, in whatever way: that end closes this pipe.
function leave() {
  setTimeout(() => process.exit(0), 10000).unref();
  if (!process.emit("SIGTERM")) {
    process.exit(0);
  }
}

process.stdin.resume();
process.stdin.once("end", leave);
process.stdin.once("error", leave);
