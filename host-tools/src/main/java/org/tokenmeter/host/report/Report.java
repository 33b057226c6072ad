package org.tokenmeter.host.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder with everything about what was bought: {@code report.html}, and for all meters together
 * and for each one the charts as PNG and SVG, light and dark, the statistics as text, and a
 * workbook with the numbers behind the charts.
 */
public final class Report {
    private final Vends vends;
    private final boolean masked;
    private final double perDay;

    /**
     * Prepares a report.
     *
     * @param masked whether only the end of a meter's number is shown; tokens never are
     * @param perDay units that each meter uses a day; null: its average
     */
    public Report(Vends vends, boolean masked, BigDecimal perDay) {
        this.vends = vends;
        this.masked = masked;
        this.perDay = perDay == null ? 0 : perDay.doubleValue();
    }

    /** Writes it to a folder, which is made where it is not there. */
    public void write(Path folder) throws IOException {
        List<Group> groups = Group.of(vends, masked);
        HtmlPage page = new HtmlPage("Prepaid energy", notes());
        for (Group group : groups) {
            write(group, Files.createDirectories(folder.resolve(group.folder())), page);
        }
        Files.writeString(folder.resolve("report.html"), page.text());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!vends.leftOut().isEmpty()) {
            notes.add("Left out: " + String.join(", ", vends.leftOut()) + ".");
        }
        notes.add(masked ? "Numbers of meters are cut short; tokens are not shown."
                : "Numbers of meters are shown; tokens are not.");
        return notes;
    }

    private void write(Group group, Path folder, HtmlPage page) throws IOException {
        List<Picture> pictures = pictures(group);
        Statistics statistics = new Statistics(group);
        page.section(group.currency().isEmpty() ? group.title()
                : group.title() + ", in " + group.currency(), statistics.figures());
        for (Picture picture : pictures) {
            page.picture(picture, PictureFiles.write(picture, Theme.LIGHT, folder),
                    PictureFiles.write(picture, Theme.DARK, folder));
        }
        Files.writeString(folder.resolve("token_summary_statistics.txt"), statistics.text());
        try (OutputStream out = Files.newOutputStream(folder.resolve("numbers.xlsx"))) {
            NumbersWorkbook.write(statistics, pictures, out);
        }
    }

    /** The charts that the group has numbers for. */
    private List<Picture> pictures(Group group) {
        Charts charts = new Charts(group);
        List<Picture> first = List.of(charts.unitsOverTime(), charts.amountDistribution(),
                charts.unitsPerAmount());
        List<Picture> all = new ArrayList<>(first);
        all.add(charts.monthlySpending());
        all.add(charts.pricePerUnit());
        all.add(charts.cumulativeSpending());
        all.add(charts.daysBetweenPurchases());
        all.add(charts.chargesShareByMonth());
        all.add(charts.balanceOverTime(perDay));
        all.add(new Dashboard(group, first).picture());
        return all.stream().filter(Picture::hasNumbers).toList();
    }
}
