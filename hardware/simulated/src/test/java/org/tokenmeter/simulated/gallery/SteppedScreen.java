package org.tokenmeter.simulated.gallery;

import java.util.List;
import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.link.LinkSettings;
import org.tokenmeter.pack.Language;
import org.tokenmeter.simulated.SimBoard;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.simulated.scenario.MalformedStepException;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.simulated.scenario.ScenarioReader;

/** A screen that no played one reaches: it stands for moments only, or has no language. */
enum SteppedScreen implements Gallery.Screen {
    /** A meter that was never given an identity, and so no language. */
    BLANK("no identity yet, and so no language") {
        @Override
        SimBoard bring(Language language) {
            return new SimMeter(0).board();
        }
    },
    /** A meter whose life was ended by a command from the line. */
    OUT_OF_USE("the meter is out of use for good") {
        @Override
        SimBoard bring(Language language) {
            return outOfUse(language).board();
        }
    },
    /** A token for such a meter. */
    REFUSED_FOR_GOOD("16 from a meter that is out of use") {
        @Override
        SimBoard bring(Language language) {
            SimMeter meter = outOfUse(language);
            meter.send(GalleryTokens.SHORT_KEY.credit(0, 1, 250));
            return meter.board();
        }
    },
    /** Credit that came at the moment at which there was none left. */
    RESTING("the switch rests for 200 ms before it closes") {
        @Override
        SimBoard bring(Language language) {
            SimMeter meter = made(language);
            meter.send(GalleryTokens.SHORT_KEY.credit(0, 1, 250));
            meter.consume(25_000_000);
            meter.send(GalleryTokens.SHORT_KEY.credit(0, 2, 250));
            meter.hold(Keypad.STAR, 1);
            return meter.board();
        }
    },
    /** A token that is being stored. */
    CHECKING("a token is being stored") {
        @Override
        SimBoard bring(Language language) {
            SimMeter meter = made(language);
            meter.powerOff();
            TokenMeter another = new TokenMeter(meter.board(), meter.board().line(),
                    LinkSettings.MODE_C);
            byte[] digits = GalleryTokens.SHORT_KEY.credit(0, 1, 250);
            another.enter(digits, digits.length, 0);
            another.tick(0);
            return meter.board();
        }
    };

    private final String title;

    SteppedScreen(String title) {
        this.title = title;
    }

    /** Brings a meter to the screen. */
    abstract SimBoard bring(Language language);

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> rows(Language language) {
        SimBoard board = bring(language);
        return List.of(board.display().row(0), board.display().row(1));
    }

    private static SimMeter made(Language language) {
        MeterIdentity identity = identity(language);
        return new SimMeter(identity.newState(), identity.settings(), true);
    }

    private static SimMeter outOfUse(Language language) {
        MeterIdentity identity = identity(language);
        MeterSettings settings = identity.settings();
        settings.setLifeCycle(LifeCycle.SCRAPPED);
        return new SimMeter(identity.newState(), settings, true);
    }

    private static MeterIdentity identity(Language language) {
        try {
            return ScenarioReader.readMeter("gallery", GalleryMeter.line(language, ""));
        } catch (MalformedStepException e) {
            throw new IllegalStateException(e.hint(), e);
        }
    }
}
