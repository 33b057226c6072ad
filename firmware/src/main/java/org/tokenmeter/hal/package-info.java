/**
 * What a board must offer: one small interface for each thing outside the processor.
 *
 * <p>The firmware calls every port from the thread that calls {@code tick}, and from no other.
 * A board that hears of keys or pulses on another thread queues them until they are polled.
 */
package org.tokenmeter.hal;
