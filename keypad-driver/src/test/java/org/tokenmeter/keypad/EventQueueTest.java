package org.tokenmeter.keypad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventQueueTest {
    private final EventQueue queue = new EventQueue();

    @Test
    void eightPressesFitAndTheNextIsCounted() {
        for (int press = 0; press < EventQueue.PRESSES + 3; press++) {
            queue.put(press % 10);
            queue.put(press % 10 + Key.UP);
        }
        assertEquals(3, queue.lost());
        List<Integer> polled = polled();
        assertEquals(2 * EventQueue.PRESSES, polled.size());
        assertEquals(7 + Key.UP, polled.get(polled.size() - 1));
    }

    @Test
    void whatIsPolledMakesRoom() {
        for (int event = 0; event < 100_000; event++) {
            queue.put(1);
            queue.put(1 + Key.UP);
            assertEquals(List.of(1, 1 + Key.UP), polled());
        }
        assertEquals(0, queue.lost());
    }

    @Test
    void aKeyThatWasKeptGoingDownAlwaysFindsRoomToComeUp() {
        queue.put(1);
        queue.put(2);
        for (int press = 0; press < EventQueue.PRESSES; press++) {
            queue.put(3);
            queue.put(3 + Key.UP);
        }
        assertEquals(2, queue.lost());
        queue.put(1 + Key.UP);
        queue.put(2 + Key.UP);
        List<Integer> polled = polled();
        assertEquals(List.of(1 + Key.UP, 2 + Key.UP),
                polled.subList(polled.size() - 2, polled.size()));
    }

    @Test
    void aKeyWhoseGoingDownWasLostDoesNotComeUp() {
        for (int press = 0; press < EventQueue.PRESSES; press++) {
            queue.put(1);
            queue.put(1 + Key.UP);
        }
        queue.put(2);
        polled();
        queue.put(2 + Key.UP);
        assertEquals(List.of(), polled());
    }

    /** Whoever reorders the write of an event and that of its number fails here, if seldom. */
    @Test
    void anotherThreadPollsEveryEventInItsOrder() throws InterruptedException {
        int presses = 200_000;
        Thread producer = new Thread(() -> {
            for (int press = 0; press < presses;) {
                int lost = queue.lost();
                queue.put(press % 10);
                queue.put(press % 10 + Key.UP);
                press += queue.lost() == lost ? 1 : 0;
            }
        });
        producer.start();
        for (int event = 0; event < 2 * presses; event++) {
            assertEquals(event / 2 % 10 + event % 2 * Key.UP, nextEvent());
        }
        producer.join();
    }

    private int nextEvent() {
        int event = queue.poll();
        while (event == Key.NO_EVENT) {
            Thread.onSpinWait();
            event = queue.poll();
        }
        return event;
    }

    private List<Integer> polled() {
        List<Integer> polled = new ArrayList<>();
        for (int event = queue.poll(); event != Key.NO_EVENT; event = queue.poll()) {
            polled.add(event);
        }
        return polled;
    }
}
