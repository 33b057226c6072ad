package org.tokenmeter.host.vending;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tokenmeter.host.csv.CsvTable;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Refusal;

/** Takes the meters of a CSV file into the registry: all of them, or none. */
public final class MeterImport {
    private static final List<String> REQUIRED = List.of("meter", "sgc");

    private final Books books;
    private final Set<String> tariffs = new HashSet<>();
    private long count;

    private MeterImport(Books books) {
        this.books = books;
    }

    /** Reads the file to its end and says how many meters it held. */
    public static long run(Desk desk, Reader reader) throws IOException {
        try (CsvTable table = CsvTable.open(reader)) {
            table.require(REQUIRED);
            return desk.transact(books -> new MeterImport(books).take(table));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private long take(CsvTable table) throws SQLException {
        try {
            Optional<CsvTable.Row> row = table.next();
            while (row.isPresent()) {
                count++;
                add(row.get());
                row = table.next();
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(CsvTable.Row row) throws SQLException {
        try {
            row.requireWhole();
            Meter meter = MeterForm.read(row.inputs());
            if (meter.tariff().isPresent() && tariffs.add(meter.tariff().get())) {
                TariffTable.get(books.sql(), meter.tariff().get());
            }
            if (MeterTable.find(books.sql(), meter.pan()).isPresent()) {
                throw new Refusal("meter " + meter.pan() + " is in the registry already",
                        "take its row out of the file: nothing was added");
            }
            MeterTable.add(books.sql(), meter);
            Desk.noteMeter(books, "meter-added", meter);
        } catch (BadValue e) {
            throw e.at("row " + count);
        } catch (Refusal e) {
            throw new Refusal("row " + count + ": " + e.getMessage(), e.hint(), e);
        }
    }
}
