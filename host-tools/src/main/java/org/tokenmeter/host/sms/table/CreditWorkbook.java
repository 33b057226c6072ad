package org.tokenmeter.host.sms.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tokenmeter.host.sms.FoundToken;
import org.tokenmeter.host.sms.Outcome;
import org.tokenmeter.host.sms.Purchase;
import org.tokenmeter.host.token.TokenText;

/**
 * Credit tokens as XLSX, and tokens that give no credit on a sheet behind it. Numbers are numbers,
 * times are times, tokens and meters are text.
 *
 * <p>Rows go to the file as they come. A workbook takes one sheet after the other, so the rows of
 * the second one wait in a temporary file. Behind a million rows the table goes on in another one.
 */
public final class CreditWorkbook implements Tables.Table, Closeable {
    private static final List<String> COLUMNS = List.of("Mtr", "Token", "Units", "Amt", "TknAmt",
            "OtherCharges", "Datetime", "Currency", "Role", "Utility", "Cost", "Debt", "Fee",
            "SumCheck", "MeterCheck", "Duplicate", "PriceJump");
    private static final List<String> OTHER_COLUMNS =
            List.of("Mtr", "Token", "Role", "Datetime", "Utility", "Source", "Line");
    private static final int[] WIDTHS = {16, 27, 9, 11, 11, 13, 20, 9, 11, 12, 11, 9, 9, 12, 11,
        10, 10};
    private static final int[] OTHER_WIDTHS = {16, 27, 13, 20, 12, 30, 8};
    private static final String STAMP = "yyyy-mm-dd hh:mm:ss";
    private static final int MOST_ROWS = 1_000_000;
    private static final int FLUSH = 1_000;

    private final Workbook workbook;
    private final Path waiting;
    private final CsvWriter others;
    private Worksheet sheet;
    private int sheets;
    private int row;
    private boolean finished;

    /** Writes to a stream, which its owner closes. */
    public CreditWorkbook(OutputStream out) throws IOException {
        workbook = new Workbook(out, "tokenmeter", "1.0");
        waiting = Files.createTempFile("tokenmeter", ".csv");
        others = CsvWriter.builder().build(waiting);
        nextSheet();
    }

    private void nextSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        sheet = workbook.newWorksheet("Sheet" + sheets);
        header(COLUMNS, WIDTHS);
    }

    private void header(List<String> columns, int[] widths) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, widths[column]);
        }
        sheet.freezePane(0, 1);
        row = 1;
    }

    @Override
    public Tables.Addition prepare(Page page) {
        return () -> {
            for (CreditRow credit : page.credits()) {
                add(credit);
            }
            page.outcomes().forEach(this::keepOthers);
        };
    }

    private void add(CreditRow credit) throws IOException {
        if (row > MOST_ROWS) {
            nextSheet();
        }
        Purchase purchase = credit.purchase();
        boolean main = credit.isMain();
        text(0, purchase.meter());
        text(1, grouped(credit.token().digits()));
        number(2, credit.units());
        number(3, credit.amount());
        number(4, main ? purchase.tokenAmount() : null);
        number(5, main ? purchase.otherCharges() : null);
        time(6, credit.time());
        text(7, purchase.currency());
        text(8, credit.token().role().word());
        text(9, purchase.profile().name());
        number(10, main ? purchase.cost() : null);
        number(11, main ? purchase.debt() : null);
        number(12, main ? purchase.fee() : null);
        text(13, main ? Checks.sum(purchase) : "");
        text(14, Checks.meter(purchase.meter()));
        text(15, credit.duplicate() ? "yes" : "");
        text(16, credit.priceJump());
        nextRow();
    }

    private void nextRow() throws IOException {
        row++;
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    private static String grouped(String digits) {
        return new TokenText(digits).grouped().replace(' ', '-');
    }

    private void text(int column, String text) {
        if (text != null && !text.isEmpty()) {
            sheet.inlineString(row, column, text);
        }
    }

    private void number(int column, BigDecimal number) {
        if (number != null) {
            sheet.value(row, column, number);
        }
    }

    private void time(int column, LocalDateTime time) {
        if (time != null) {
            sheet.value(row, column, time);
            sheet.style(row, column).format(STAMP).set();
        }
    }

    private void keepOthers(Outcome outcome) {
        if (outcome instanceof Outcome.Cleaned cleaned) {
            cleaned.purchase().tokens().stream().filter(token -> !token.givesCredit())
                    .forEach(token -> keep(cleaned, token));
        }
    }

    private void keep(Outcome.Cleaned cleaned, FoundToken token) {
        CreditRow place = new CreditRow(
                cleaned.message(), cleaned.purchase(), token, false, false, "");
        LocalDateTime time = place.time();
        others.writeRecord(cleaned.purchase().meter(), grouped(token.digits()),
                token.role().word(), time == null ? "" : time.toString(),
                cleaned.purchase().profile().name(), cleaned.message().source(),
                Long.toString(cleaned.message().line()));
    }

    /** Writes the second sheet and the end of the file. */
    public void finish() throws IOException {
        sheet.finish();
        others.close();
        finished = true;
        sheet = workbook.newWorksheet("Key changes");
        header(OTHER_COLUMNS, OTHER_WIDTHS);
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(waiting)) {
            for (CsvRecord record : rows) {
                other(record);
            }
        }
        workbook.finish();
    }

    private void other(CsvRecord record) throws IOException {
        for (int column = 0; column < OTHER_COLUMNS.size(); column++) {
            String cell = record.getField(column);
            if (OTHER_COLUMNS.get(column).equals("Datetime")) {
                time(column, cell.isEmpty() ? null : LocalDateTime.parse(cell));
            } else {
                text(column, cell);
            }
        }
        nextRow();
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            others.close();
        }
        Files.deleteIfExists(waiting);
    }
}
