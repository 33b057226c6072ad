package org.tokenmeter.simulated.scenario;

import java.util.List;
import org.tokenmeter.simulated.SimMeter;

/** One step of a scenario behind its {@code meter} line: something happens, or is expected. */
sealed interface Step permits Step.Action, Expectation {
    /** A step and the line of the file that it stands in. */
    record Placed(ScenarioLine line, Step step) { }

    /** Something happens to the meter. */
    sealed interface Action extends Step {
        /** Lets it happen. */
        void perform(SimMeter meter);

        /** Whether it gives the meter a token, so that there is a result to tell. */
        default boolean givesToken() {
            return false;
        }
    }

    /** Sets the civil clock, in milliseconds since 1 January 1993. */
    record SetClock(long civilMillis) implements Action {
        @Override
        public void perform(SimMeter meter) {
            meter.setCivilMillis(civilMillis);
        }
    }

    /** Presses keys one by one: numbers of the keypad port. */
    record Press(List<Integer> keys) implements Action {
        @Override
        public void perform(SimMeter meter) {
            keys.forEach(meter::press);
        }
    }

    /** Types the digits of a token into an empty entry. */
    record TypeToken(byte[] digits) implements Action {
        @Override
        public void perform(SimMeter meter) {
            meter.type(digits);
        }

        @Override
        public boolean givesToken() {
            return true;
        }
    }

    /** Hands a token to the meter through its serial line: digits, as many as there are. */
    record SendToken(byte[] digits) implements Action {
        @Override
        public void perform(SimMeter meter) {
            meter.send(digits);
        }

        @Override
        public boolean givesToken() {
            return true;
        }
    }

    /** Sets what the load takes, in watts, on one or three phases. */
    record Load(int[] watts) implements Action {
        @Override
        public void perform(SimMeter meter) {
            meter.setLoad(watts);
        }
    }

    /** Makes the pulse input stuck, or mends it. */
    record StickPulses(boolean stuck) implements Action {
        @Override
        public void perform(SimMeter meter) {
            meter.board().pulses().stick(stuck);
        }
    }

    /** Sends pulses of energy that goes the other way. */
    record ReversePulses(int count) implements Action {
        @Override
        public void perform(SimMeter meter) {
            meter.reverse(count);
        }
    }

    /** Opens the terminal cover, or closes it. */
    record MoveCover(boolean open) implements Action {
        @Override
        public void perform(SimMeter meter) {
            meter.setCover(open);
        }
    }

    /** Sets the service jumper, or removes it. */
    record Jumper(boolean set) implements Action {
        @Override
        public void perform(SimMeter meter) {
            meter.board().setServiceJumper(set);
        }
    }

    /** Flips a bit in both copies of the state. */
    record SpoilMemory() implements Action {
        @Override
        public void perform(SimMeter meter) {
            meter.spoilMemory();
        }
    }

    /** Takes the power away. */
    record PowerOff() implements Action {
        @Override
        public void perform(SimMeter meter) {
            meter.powerOff();
        }
    }

    /** Gives the power back, and disarms a cut. */
    record PowerOn() implements Action {
        @Override
        public void perform(SimMeter meter) {
            meter.powerOn();
        }
    }

    /** Arms a power cut at a byte written to memory from now on; 0 is before the next one. */
    record PowerCut(long which) implements Action {
        @Override
        public void perform(SimMeter meter) {
            meter.armCut(which);
        }
    }

    /** Lets time pass. */
    record Wait(long millis) implements Action {
        @Override
        public void perform(SimMeter meter) {
            meter.advance(millis);
        }
    }

    /** Lets energy or volume pass, in millionths. */
    record Consume(long millionths) implements Action {
        @Override
        public void perform(SimMeter meter) {
            meter.consume(millionths);
        }
    }
}
