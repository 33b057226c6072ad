package org.tokenmeter.host.sms.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.host.sms.Message;

class MessageFilesTest {
    private static final String TOKEN = "Token: 7299-4972-2480-4919-8359";

    private static List<String> read(InputStream stream) throws IOException {
        List<String> found = new ArrayList<>();
        try (MessageFiles files = new MessageFiles(List.of(Path.of("-")), stream, bytes -> { })) {
            for (MessageSource.Batch batch = files.next(); batch != null; batch = files.next()) {
                for (MessageSource.Candidate candidate : batch.messages()) {
                    Message message = candidate.message();
                    found.add(message.fault().isEmpty() ? message.text() : message.fault());
                }
            }
        }
        return found;
    }

    private static List<String> read(String text, Charset charset) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(charset)));
    }

    /** As a pipe of a shell does that was given the name of a file. */
    @Test
    void aStreamThatFailsWhenAskedWhatIsLeftIsRead() throws IOException {
        byte[] bytes = TOKEN.getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(TOKEN), read(new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int available() {
                throw new IllegalStateException("Illegal seek");
            }
        }));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "<smses count=\"0\"/>,",
        "<smses/>,",
        "<smses count='0'></smses>,",
        "<?xml version='1.0'?>,the file ends before </smses>",
        "<smses><!-- on and on,the file ends before </smses>",
        "<smses></smses,the file ends before </smses>",
        "<?xml version='1.0'?><calls><call number='1'/></calls>,"
                + "XML of another kind: no <sms> in it",
        "<?xml version='1.0'?><calls><call number='1'/>,the file ends before </calls>",
        "<?xml version='1.0'?><all><sms body='Hello'/></all>,Hello",
        "<smses><sms body='a > b / c'/></smses>,a > b / c"})
    void xmlIsABackupToItsEndOrSaysWhyNot(String xml, String found) throws IOException {
        assertEquals(found == null ? List.of() : List.of(found),
                read(xml, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void signsOfMoneyQuotesAndPicturesAreNoBinaryData(String charset) throws IOException {
        String text = "\u09ed\u09e7\u09ec\u09ea-\u09ed\u09e7\u09ec\u09ea \u20b9 "
                + "\u201c\u09ed\u201d \u2013 \ud83d\ude00 \ud83d\ude00";
        assertEquals(List.of(text), read(text, Charset.forName(charset)));
    }

    @Test
    void verticalTabsAreBlanksAndNoBinaryData() throws IOException {
        String text = "Units:\u000B5\u000BAmt:\u000B5 " + TOKEN.replace(' ', '\u000B');
        assertEquals(List.of(text), read(text, StandardCharsets.UTF_8));
    }
}
