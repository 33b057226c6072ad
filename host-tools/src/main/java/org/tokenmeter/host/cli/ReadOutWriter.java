package org.tokenmeter.host.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tokenmeter.host.line.DataSet;

/** How the registers of a meter are printed; read-outs may follow each other. */
sealed interface ReadOutWriter {
    /** Prints a read-out; the time is the host's. */
    void write(String time, String identification, List<DataSet> registers);

    /** For people: a line that says when and who, then a line a register. */
    record OfTable(PrintWriter out) implements ReadOutWriter {
        @Override
        public void write(String time, String identification, List<DataSet> registers) {
            int names = width(registers.stream().map(DataSet::name).toList());
            int amounts = width(registers.stream().map(DataSet::amount).toList());
            out.println(identification + ", " + time);
            registers.forEach(register -> out.println(
                    ("  %-" + names + "s  %-" + amounts + "s  %s").formatted(
                            register.name(), register.amount(), register.code())
                            .stripTrailing()));
        }

        private static int width(List<String> column) {
            return column.stream().mapToInt(String::length).max().orElse(0) + 1;
        }
    }

    /** For programs: an object a register. */
    record OfJson(PrintWriter out) implements ReadOutWriter {
        @Override
        public void write(String time, String identification, List<DataSet> registers) {
            registers.forEach(register -> out.println(Json.object(members(time, register))));
        }

        private static Map<String, String> members(String time, DataSet register) {
            Map<String, String> members = new LinkedHashMap<>();
            members.put("time", time);
            members.put("code", register.code());
            members.put("name", register.name());
            members.put("value", register.value());
            members.put("unit", register.unit());
            return members;
        }
    }

    /** For spreadsheets: a row a register, below one header. */
    final class OfCsv implements ReadOutWriter {
        private final CsvWriter csv;
        private boolean begun;

        OfCsv(PrintWriter out) {
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
        }

        @Override
        public void write(String time, String identification, List<DataSet> registers) {
            if (!begun) {
                begun = true;
                csv.writeRecord("time", "code", "name", "value", "unit");
            }
            registers.forEach(register -> csv.writeRecord(time, register.code(),
                    register.name(), register.value(), register.unit()));
        }
    }
}
