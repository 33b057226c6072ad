package org.tokenmeter.jvm.selftest;

/** Something wrong with a device or its wires, and what a self-test is to say of it. */
public enum Fault {
    NONE("", ""),
    LAMP_DARK("lamps", "not so: the lamp supply is lit, no other"),
    LAMPS_CROSSED("lamps", "not so: the lamp key is lit, no other"),
    LAMP_STUCK("lamps", "not so: the lamp key is lit, no other"),
    DISPLAY_BLANK("display", "not so: the display shows \"0123456789:;<=>?\" and "
            + "\"ABCDEFGHIJKLMNOP\""),
    DISPLAY_FROZEN("display", "not so: the display shows \"ABCDEFGHIJKLMNOP\" and "
            + "\"0123456789:;<=>?\""),
    BUZZER_MUTE("buzzer", "not so: the buzzer sounds"),
    BUZZER_STUCK("buzzer", "not so: the buzzer is silent"),
    RELAY_DEAD("relay", "not so: the relay clicked and the load has power"),
    RELAY_WELDED("relay", "not so: the relay clicked and the load has no power"),
    KEY_DEAD("keypad", "5 did not come"),
    KEYS_CROSSED("keypad", "1 came as 2, 2 came as 1"),
    KEYS_TOUCH("keypad", "7 came as 78"),
    KEY_STUCK("keypad", "nobody pressed a key, and # came"),
    MEMORY_ABSENT("memory", "the memory does not answer"),
    MEMORY_PROTECTED("memory", "the memory did not keep what was written"),
    MEMORY_CELL_STUCK("memory", "the memory is wrong at 0x7c21"),
    MEMORY_THROWS("memory", "the device failed: bus error"),
    PULSES_LOST("pulses", "2 came, not 3"),
    PULSES_DOUBLED("pulses", "6 came, not 3"),
    PULSES_OPEN("pulses", "0 came, not 3"),
    PULSES_NOISY("pulses", "nobody gave a pulse, and 1 came"),
    COVER_CUT("cover", "the cover does not look closed"),
    COVER_SHORTED("cover", "the cover does not look open"),
    JUMPER_CUT("jumper", "the jumper does not look set"),
    JUMPER_SHORTED("jumper", "the jumper does not look off"),
    SERIAL_OPEN("serial", "0 of 256 bytes came back"),
    SERIAL_LOSES("serial", "byte 17 came back changed"),
    SERIAL_SHORT("serial", "255 of 256 bytes came back"),
    SERIAL_MISSING("serial", "there is no serial port /dev/serial0");

    final String check;
    final String said;

    Fault(String check, String said) {
        this.check = check;
        this.said = said;
    }
}
