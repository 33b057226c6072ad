package org.tokenmeter.host.provisioning;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tokenmeter.host.csv.BadTable;
import org.tokenmeter.host.csv.CsvTable;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Inputs;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.line.LineAddress;
import org.tokenmeter.line.LineException;

/**
 * The file of a bench: a row for each meter, with its port and the names of the files that hold
 * its secrets. A row without a supply group is a meter of the desk's registry.
 *
 * <p><b>Failure.</b> A row that is wrong is an entry with a fault; a file whose columns are wrong,
 * or that wants two meters to be one, is a {@link BadTable}.
 */
public final class FleetTable {
    private static final String METER = "meter";
    private static final String PORT = "port";
    private static final String LINE_KEY = "line_key_file";
    private static final String VENDING_KEY = "vending_key_file";
    private static final String SERVICE_KEY = "service_key_file";
    private static final List<String> NEEDED = List.of(PORT, METER, LINE_KEY);
    private static final List<String> KNOWN = Stream.of(NEEDED,
            List.of(VENDING_KEY, SERVICE_KEY), PlanForm.NAMES).flatMap(List::stream).toList();

    private final Registry registry;
    private final Optional<Path> vendingKey;
    private final Map<String, Integer> taken = new HashMap<>();

    /** The desk's registry. */
    @FunctionalInterface
    public interface Registry {
        /**
         * What it says of a meter, by the names of the inputs.
         *
         * @throws Refusal when it does not have it
         */
        Map<String, String> describe(MeterPan pan);
    }

    private FleetTable(Registry registry, Optional<Path> vendingKey) {
        this.registry = registry;
        this.vendingKey = vendingKey;
    }

    /**
     * Reads the whole file.
     *
     * @param vendingKey the file with the vending key of rows that name none
     */
    public static List<FleetEntry> read(Reader reader, Registry registry,
            Optional<Path> vendingKey) throws IOException {
        FleetTable fleet = new FleetTable(registry, vendingKey);
        List<FleetEntry> entries = new ArrayList<>();
        try (CsvTable table = CsvTable.open(reader)) {
            requireKnown(table);
            Optional<CsvTable.Row> row = table.next();
            while (row.isPresent()) {
                entries.add(fleet.entry(entries.size() + 1, row.get()));
                row = table.next();
            }
        }
        return entries;
    }

    /** A name is not repeated: without a header it may be anything. */
    private static void requireKnown(CsvTable table) {
        int place = 1;
        for (String name : table.columns()) {
            if (!KNOWN.contains(name)) {
                throw new BadTable("has an unknown column: number " + place);
            }
            place++;
        }
        table.require(NEEDED);
    }

    private FleetEntry entry(int number, CsvTable.Row cells) {
        Inputs inputs = cells.inputs();
        String meter = "";
        String port = "";
        try {
            cells.requireWhole();
            MeterPan pan = inputs.read(METER, MeterPan::parse);
            meter = pan.digits();
            LineAddress address = inputs.read(PORT, FleetTable::address);
            port = inputs.text(PORT);
            FleetRow row = row(number, port, address, pan, inputs);
            takeOnce("the meter", meter, number);
            takeOnce("the service key file", row.serviceKey().toAbsolutePath().normalize()
                    .toString(), number);
            return new FleetEntry(number, meter, port, Optional.of(row), "");
        } catch (BadValue | Refusal e) {
            return new FleetEntry(number, meter, port, Optional.empty(), e.getMessage());
        }
    }

    private FleetRow row(int number, String port, LineAddress address, MeterPan pan,
            Inputs inputs) {
        boolean registered = inputs.text("sgc").isEmpty();
        MeterPlan plan = PlanForm.read(registered ? registered(pan, inputs) : inputs);
        return new FleetRow(number, port, address, plan, inputs.read(LINE_KEY, FleetTable::file),
                inputs.find(SERVICE_KEY, FleetTable::file)
                        .orElseGet(() -> SecretFile.serviceKey(plan)),
                inputs.find(VENDING_KEY, FleetTable::file).or(() -> vendingKey), registered);
    }

    private Inputs registered(MeterPan pan, Inputs inputs) {
        Map<String, String> said = new HashMap<>(registry.describe(pan));
        said.remove(METER);
        return new RegisteredInputs(said, inputs);
    }

    private void takeOnce(String what, String value, int number) {
        Integer before = taken.putIfAbsent(what + value, number);
        if (before != null) {
            throw new BadTable("has " + what + " of row " + before + " again in row " + number);
        }
    }

    private static LineAddress address(String text) {
        try {
            return LineAddress.parse(text);
        } catch (LineException e) {
            throw new BadValue("is no line", LineAddress.FORMS);
        }
    }

    private static Path file(String text) {
        if (text.isEmpty()) {
            throw new BadValue("is missing", "the name of a file");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new BadValue("is no path", "the name of a file");
        }
    }
}
