package org.tokenmeter.raspberrypi;

/** Something wrong with a wire or a device of the board, and what the self-test says of it. */
enum PlantedFault {
    NONE("", ""),
    LAMP_WIRE_CUT("lamps", "not so: the lamp supply is lit, no other"),
    LAMP_WIRES_CROSSED("lamps", "not so: the lamp supply is lit, no other"),
    DISPLAY_UNPLUGGED("display", "not so: the display shows \"0123456789:;<=>?\" and "
            + "\"ABCDEFGHIJKLMNOP\""),
    DISPLAY_BUS_OFF("display", "not so: the display shows \"0123456789:;<=>?\" and "
            + "\"ABCDEFGHIJKLMNOP\""),
    DISPLAY_PULLED("display", "not so: the display shows \"ABCDEFGHIJKLMNOP\" and "
            + "\"0123456789:;<=>?\""),
    BUZZER_WIRE_CUT("buzzer", "not so: the buzzer sounds"),
    RELAY_WIRE_CUT("relay", "not so: the relay clicked and the load has power"),
    RELAY_WELDED("relay", "not so: the relay clicked and the load has no power"),
    KEY_BROKEN("keypad", "5 did not come"),
    KEY_STUCK("keypad", "nobody pressed a key, and 9 came"),
    ROW_WIRE_CUT("keypad", "4 did not come, 5 did not come, 6 did not come, B did not come"),
    FRAM_ABSENT("memory", "the memory does not answer"),
    FRAM_WIRE_LOW("memory", "the memory does not answer"),
    FRAM_PROTECTED("memory", "the memory did not keep what was written"),
    FRAM_BIT_STUCK("memory", "the memory did not keep what was written"),
    SPI_THROWS("memory", "the memory does not answer"),
    PULSE_WIRE_CUT("pulses", "0 came, not 3"),
    PULSES_BOUNCE("pulses", "6 came, not 3"),
    COVER_WIRE_CUT("cover", "the cover does not look closed"),
    COVER_SHORTED("cover", "the cover does not look open"),
    JUMPER_WIRE_CUT("jumper", "the jumper does not look set"),
    JUMPER_SHORTED("jumper", "the jumper does not look off"),
    SERIAL_MISSING("serial", "there is no serial port /dev/serial0");

    final String check;
    final String said;

    PlantedFault(String check, String said) {
        this.check = check;
        this.said = said;
    }
}
