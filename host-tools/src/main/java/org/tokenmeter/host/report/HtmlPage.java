package org.tokenmeter.host.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The report as one page that needs nothing beside it: light, dark, and on paper. */
final class HtmlPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1f2328; --faint: #59636e; --line: #e4e7eb;
              --paper: #ffffff; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6eaef; --faint: #a9b4c0;
              --line: #323a44; --paper: #15191e; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 76rem;
              background: var(--paper); color: var(--ink);
              font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
            h1 { font-size: 1.9rem; margin: 0 0 .3rem; }
            h2 { font-size: 1.4rem; margin: 3rem 0 1rem; padding-top: 1rem;
              border-top: 1px solid var(--line); }
            p { margin: .3rem 0; color: var(--faint); }
            dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(12.5rem, 1fr));
              gap: .75rem; margin: 1.2rem 0; }
            dl div { border: 1px solid var(--line); border-radius: .5rem; padding: .7rem .9rem; }
            dt { color: var(--faint); font-size: .85rem; }
            dd { margin: 0; font-size: 1.2rem; font-weight: 600;
              font-variant-numeric: tabular-nums; }
            figure { margin: 1.5rem 0 2rem; break-inside: avoid; }
            figcaption { color: var(--faint); font-size: .9rem; margin-top: .3rem;
              text-align: center; }
            img { max-width: 100%; height: auto; display: block; margin: 0 auto; }
            img.dark { display: none; }
            @media (prefers-color-scheme: dark) { img.light { display: none; }
              img.dark { display: block; } }
            @media print { :root { --ink: #000; --faint: #444; --line: #ccc; --paper: #fff;
                color-scheme: light; }
              body { padding: 0; max-width: none; font-size: 11pt; }
              h2 { break-before: page; border: 0; margin-top: 0; }
              h2:first-of-type { break-before: auto; margin-top: 1rem; }
              figure { margin: 0 0 3mm; }
              img { width: auto; max-height: 80mm; }
              img[height="1200"] { max-height: none; }
              img.light { display: block; } img.dark { display: none; } }
            @page { size: A4; margin: 14mm; }
            """;

    private final StringBuilder html = new StringBuilder();

    /** Starts a page with what has to be known about all of it. */
    HtmlPage(String title, List<String> notes) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(escaped(title)).append("</title>\n<style>\n").append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>").append(escaped(title))
                .append("</h1>\n");
        notes.forEach(note -> html.append("<p>").append(escaped(note)).append("</p>\n"));
    }

    /** Starts a section with figures. */
    void section(String title, Map<String, String> figures) {
        html.append("<h2>").append(escaped(title)).append("</h2>\n<dl>\n");
        figures.forEach((name, value) -> html.append("<div><dt>").append(escaped(name))
                .append("</dt><dd>").append(escaped(value)).append("</dd></div>\n"));
        html.append("</dl>\n");
    }

    /** Adds a picture, once in light and once in dark. */
    void picture(Picture picture, String light, String dark) {
        html.append("<figure>\n");
        image(picture, "light", light);
        image(picture, "dark", dark);
        if (!picture.note().isEmpty()) {
            html.append("<figcaption>").append(escaped(picture.note())).append("</figcaption>\n");
        }
        html.append("</figure>\n");
    }

    private void image(Picture picture, String kind, String svg) {
        String data = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        html.append("<img class=\"").append(kind).append("\" width=\"").append(picture.width())
                .append("\" height=\"").append(picture.height()).append("\" alt=\"")
                .append(escaped(picture.title())).append("\" src=\"data:image/svg+xml;base64,")
                .append(data).append("\">\n");
    }

    /** The whole page. */
    String text() {
        return html + "</body>\n</html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
