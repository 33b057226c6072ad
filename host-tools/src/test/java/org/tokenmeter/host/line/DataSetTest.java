package org.tokenmeter.host.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataSetTest {
    @ParameterizedTest
    @CsvSource({
        "0-0:129.1.0(0), none",
        "0-0:129.1.0(1), CREDIT",
        "0-0:129.1.0(72), TAMPER UNCOMMISSIONED",
        "0-0:129.1.0(), ''",
        "0-0:129.2.0(13), 13",
        "0-0:19.10.0(25.000*kWh), 25.000 kWh"})
    void peopleReadUnitsAndTheNamesOfReasons(String sent, String read) {
        assertEquals(read, DataSet.of(sent).amount());
    }

    @ParameterizedTest
    @CsvSource({"0-0:129.1.0(72), 72", "0-0:19.10.0(25.000*kWh), 25.000"})
    void programsReadTheValueAsItCame(String sent, String read) {
        assertEquals(read, DataSet.of(sent).value());
    }
}
