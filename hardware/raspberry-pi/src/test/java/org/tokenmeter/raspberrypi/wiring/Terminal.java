package org.tokenmeter.raspberrypi.wiring;

/** Where a wire ends at a part. */
record Terminal(int x, int y) {
}
