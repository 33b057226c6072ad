package org.tokenmeter.host.codec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Inputs;

/**
 * What one verb does with one row: named texts in, named results out.
 *
 * <p><b>Promises.</b> Stateless; no result but {@code decoder_key} and {@code clear_block} shows
 * key material, and no refusal does.
 */
public interface CodecVerb {
    /** The column that says why a row was refused. */
    String ERROR = "error";

    /** The columns that the verb adds, in their order; {@link #ERROR} is the last. */
    List<String> outputs();

    /** The columns that the verb can not do without and that are not in this header. */
    List<String> missing(Set<String> header);

    /**
     * The results by column; one that is not there is blank. A legitimate verdict is a result;
     * {@link #ERROR} is there only for a row that is refused.
     *
     * @throws BadValue for a row that is refused and has no other result
     */
    Map<String, Object> apply(Inputs inputs);

    /** The results of a row that {@link #apply} refused. */
    default Map<String, Object> refused(Inputs inputs, BadValue problem) {
        return Map.of(ERROR, problem.getMessage());
    }

    /** Which of these columns a header lacks. */
    static List<String> lacking(Set<String> header, List<String> columns) {
        return columns.stream().filter(column -> !header.contains(column)).toList();
    }
}
