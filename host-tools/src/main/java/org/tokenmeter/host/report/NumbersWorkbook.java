package org.tokenmeter.host.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The numbers behind the charts, a sheet each. */
final class NumbersWorkbook {
    private static final int LONGEST_NAME = 31;
    private static final int MOST_ROWS = 1_000_000;
    private static final int WIDTH = 22;

    private NumbersWorkbook() {
    }

    /** Writes the numbers of a group's pictures. */
    static void write(Statistics statistics, List<Picture> pictures, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "tokenmeter", "1.0")) {
            Worksheet first = workbook.newWorksheet("Statistics");
            first.width(0, WIDTH);
            first.width(1, WIDTH);
            int row = 0;
            for (var figure : statistics.figures().entrySet()) {
                first.inlineString(row, 0, figure.getKey());
                first.inlineString(row, 1, figure.getValue());
                row++;
            }
            first.finish();
            for (Picture picture : pictures) {
                sheet(workbook.newWorksheet(name(picture)), picture.numbers());
            }
        }
    }

    private static String name(Picture picture) {
        String name = picture.file();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static void sheet(Worksheet sheet, List<List<Object>> rows) throws IOException {
        for (int row = 0; row < Math.min(rows.size(), MOST_ROWS); row++) {
            List<Object> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                cell(sheet, row, column, cells.get(column));
            }
        }
        sheet.freezePane(0, 1);
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (row == 0) {
            sheet.width(column, WIDTH);
            sheet.style(0, column).bold().set();
        }
        if (value instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.inlineString(row, column, value.toString());
        }
    }
}
