package org.tokenmeter.simulated.gallery;

import java.util.List;
import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.pack.Language;
import org.tokenmeter.simulated.SimBoard;
import org.tokenmeter.simulated.SimMemory;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.simulated.scenario.MalformedStepException;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.simulated.scenario.ScenarioReader;

/** A screen that no scenario reaches: it goes before virtual time goes on, or has no identity. */
enum SteppedScreen implements Gallery.Screen {
    /** A meter that was never given an identity, and so no language. */
    BLANK("no identity yet, and so no language") {
        @Override
        SimBoard board(Language language) {
            return new SimBoard(1000, new SimMemory(true));
        }
    },
    /** A token that is being stored. */
    CHECKING("a token is being stored") {
        @Override
        SimBoard board(Language language) {
            SimMeter meter = made(language);
            meter.powerOff();
            return meter.board();
        }

        @Override
        void bring(TokenMeter meter) {
            byte[] digits = GalleryTokens.SHORT_KEY.credit(0, 1, 250);
            meter.enter(digits, digits.length, 0);
            meter.tick(0);
        }
    };

    private final String title;

    SteppedScreen(String title) {
        this.title = title;
    }

    abstract SimBoard board(Language language);

    /** Brings a meter that was just started to the screen. */
    void bring(TokenMeter meter) {
        meter.tick(0);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> rows(Language language) {
        SimBoard board = board(language);
        bring(new TokenMeter(board));
        return List.of(board.display().row(0), board.display().row(1));
    }

    private static SimMeter made(Language language) {
        try {
            MeterIdentity identity =
                    ScenarioReader.readMeter("gallery", GalleryMeter.line(language, ""));
            return new SimMeter(identity.newState(), identity.settings(), true);
        } catch (MalformedStepException e) {
            throw new IllegalStateException(e.hint(), e);
        }
    }
}
