package org.tokenmeter.raspberrypi.machine;

import java.util.Locale;

/** What the meter wants of a pin. */
public enum Signal {
    /** Data of the first I2C bus. */
    I2C_DATA(Direction.BOTH, Pull.UP, ActiveLevel.NONE, "LCD at 0x27 or 0x3F"),
    /** Clock of the first I2C bus. */
    I2C_CLOCK(Direction.OUTPUT, Pull.UP, ActiveLevel.NONE, "LCD"),
    /** Chip select 0 of the first SPI bus. */
    SPI_SELECT(Direction.OUTPUT, Pull.NONE, ActiveLevel.LOW, "FRAM MB85RS256B, CS"),
    /** From the memory, on the first SPI bus. */
    SPI_IN(Direction.INPUT, Pull.NONE, ActiveLevel.NONE, "FRAM, SO"),
    /** To the memory, on the first SPI bus. */
    SPI_OUT(Direction.OUTPUT, Pull.NONE, ActiveLevel.NONE, "FRAM, SI"),
    /** Clock of the first SPI bus. */
    SPI_CLOCK(Direction.OUTPUT, Pull.NONE, ActiveLevel.NONE, "FRAM, SCK"),
    /** To the host. */
    SERIAL_OUT(Direction.OUTPUT, Pull.NONE, ActiveLevel.NONE, "adapter of 3.3 V, RX"),
    /** From the host. */
    SERIAL_IN(Direction.INPUT, Pull.UP, ActiveLevel.NONE, "adapter of 3.3 V, TX"),
    /** Row 1 of the keypad. */
    KEYPAD_ROW_1(Direction.OUTPUT, Pull.NONE, ActiveLevel.LOW, "1 2 3 A, diode to the pin"),
    /** Row 2 of the keypad. */
    KEYPAD_ROW_2(Direction.OUTPUT, Pull.NONE, ActiveLevel.LOW, "4 5 6 B, diode to the pin"),
    /** Row 3 of the keypad. */
    KEYPAD_ROW_3(Direction.OUTPUT, Pull.NONE, ActiveLevel.LOW, "7 8 9 C, diode to the pin"),
    /** Row 4 of the keypad. */
    KEYPAD_ROW_4(Direction.OUTPUT, Pull.NONE, ActiveLevel.LOW, "* 0 # D, diode to the pin"),
    /** Column 1 of the keypad. */
    KEYPAD_COLUMN_1(Direction.INPUT, Pull.UP, ActiveLevel.LOW, "1 4 7 *"),
    /** Column 2 of the keypad. */
    KEYPAD_COLUMN_2(Direction.INPUT, Pull.UP, ActiveLevel.LOW, "2 5 8 0"),
    /** Column 3 of the keypad. */
    KEYPAD_COLUMN_3(Direction.INPUT, Pull.UP, ActiveLevel.LOW, "3 6 9 #"),
    /** Column 4, of a keypad that has one. */
    KEYPAD_COLUMN_4(Direction.INPUT, Pull.UP, ActiveLevel.LOW, "A B C D, if there"),
    /** The relay of the load. At boot the pin is pulled down, and the load is off. */
    RELAY(Direction.OUTPUT, Pull.NONE, ActiveLevel.HIGH, "load, 12 V at most"),
    /** The buzzer. */
    BUZZER(Direction.OUTPUT, Pull.NONE, ActiveLevel.HIGH, "active, by transistor"),
    /** Lit while a key is down. */
    LAMP_KEY(Direction.OUTPUT, Pull.NONE, ActiveLevel.HIGH, "470 ohms"),
    /** Lit while the load switch is closed. */
    LAMP_SUPPLY(Direction.OUTPUT, Pull.NONE, ActiveLevel.HIGH, "470 ohms"),
    /** Lit while there is no credit. */
    LAMP_NO_CREDIT(Direction.OUTPUT, Pull.NONE, ActiveLevel.HIGH, "470 ohms"),
    /** The cover: closed, its contact is closed; a cut wire looks like an open cover. */
    COVER(Direction.INPUT, Pull.UP, ActiveLevel.HIGH, "contact to ground"),
    /** Pulses of an energy counter with an S0 output. */
    PULSES(Direction.INPUT, Pull.UP, ActiveLevel.LOW, "S0, by opto-coupler"),
    /** The service jumper. */
    SERVICE_JUMPER(Direction.INPUT, Pull.UP, ActiveLevel.LOW, "jumper to ground");

    private final Direction direction;
    private final Pull pull;
    private final ActiveLevel activeLevel;
    private final String joinedTo;

    Signal(Direction direction, Pull pull, ActiveLevel activeLevel, String joinedTo) {
        this.direction = direction;
        this.pull = pull;
        this.activeLevel = activeLevel;
        this.joinedTo = joinedTo;
    }

    /** Which way the signal goes, seen from the machine. */
    public enum Direction {
        /** To the machine. */
        INPUT,
        /** From the machine. */
        OUTPUT,
        /** Both ways. */
        BOTH;

        @Override
        public String toString() {
            return Signal.words(this);
        }
    }

    /** What holds the wire when nobody drives it. */
    public enum Pull {
        /** Nothing, or whoever is joined to it. */
        NONE,
        /** A resistor to 3.3 V. */
        UP;

        @Override
        public String toString() {
            return this == NONE ? "-" : Signal.words(this);
        }
    }

    /** The level that means yes: pressed, lit, supplied, open, chosen. */
    public enum ActiveLevel {
        /** The signal is data. */
        NONE,
        /** 0 V. */
        LOW,
        /** 3.3 V. */
        HIGH;

        @Override
        public String toString() {
            return this == NONE ? "-" : Signal.words(this);
        }
    }

    /** Which way it goes. */
    public Direction direction() {
        return direction;
    }

    /** What holds it. */
    public Pull pull() {
        return pull;
    }

    /** Which level means yes. */
    public ActiveLevel activeLevel() {
        return activeLevel;
    }

    /** What stands at the other end of the wire, for people. */
    public String joinedTo() {
        return joinedTo;
    }

    /** Its name for people. */
    @Override
    public String toString() {
        return words(this);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
