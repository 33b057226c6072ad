package org.tokenmeter.link;

import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;
import org.tokenmeter.sts.token.CivilTime;
import org.tokenmeter.sts.token.PrimaryAccountNumber;

/**
 * Registers as data sets of mode C: {@code 0-0:19.10.0(25.000*kWh)}.
 *
 * <p>A value that is not known, or that the memory can not be trusted with, is empty:
 * {@code 0-0:1.0.0()}.
 */
final class DataSets {
    private static final int UTILITIES = 4;
    private static final int NO_SUPPLY_GROUP = 0xFFFFFF;
    private static final int SUPPLY_GROUP_DIGITS = 6;

    private final RegisterSource registers;

    DataSets(RegisterSource registers) {
        this.registers = registers;
    }

    /** Whether the meter has this register. */
    boolean has(ObisRegister register) {
        return register.belongsTo((int) registers.read(RegisterId.CREDIT_UNIT) % UTILITIES);
    }

    /** Writes a register. */
    void write(MessageWriter writer, ObisRegister register) {
        writer.text(register.code()).put('(');
        if (!register.id().isStored() || registers.read(RegisterId.SERVICE_STATE) == 0) {
            write(writer, register.format(), registers.read(register.id()));
        }
        writer.put(')');
    }

    private void write(MessageWriter writer, ValueFormat format, long value) {
        int unit = (int) registers.read(RegisterId.CREDIT_UNIT);
        switch (format) {
            case CREDIT:
                writer.millionths(value).text(unit(unit));
                break;
            case QUANTITY:
                writer.millionths(value).text(unit(unit % UTILITIES));
                break;
            case WATT:
                writer.number(value).text("*W");
                break;
            case SECOND:
                writer.number(value).text("*s");
                break;
            case TWO_DIGITS:
                writer.digits(value, 2);
                break;
            case METER_NUMBER:
                writer.digits(value, PrimaryAccountNumber.DIGITS);
                break;
            case VERSION:
                writer.number(value / 10_000).put('.').number(value / 100 % 100).put('.')
                        .number(value % 100);
                break;
            case NUMBER:
                writer.number(value);
                break;
            default:
                writeKnown(writer, format, (int) value);
                break;
        }
    }

    private static void writeKnown(MessageWriter writer, ValueFormat format, int value) {
        switch (format) {
            case SUPPLY_GROUP:
                if (value == NO_SUPPLY_GROUP) {
                    writer.text("------");
                } else {
                    writer.digits(value, SUPPLY_GROUP_DIGITS);
                }
                break;
            case MOMENT:
                if (value >= 0) {
                    writeMoment(writer, value);
                }
                break;
            case GATEWAY_STATUS:
                if (value > 0) {
                    writer.number(gatewayStatus(value));
                }
                break;
            default:
                if (value >= 0) {
                    writer.number(value);
                }
                break;
        }
    }

    private static void writeMoment(MessageWriter writer, int minute) {
        writer.digits(CivilTime.year(minute), 4).put('-').digits(CivilTime.month(minute), 2)
                .put('-').digits(CivilTime.day(minute), 2).put('T')
                .digits(CivilTime.hour(minute), 2).put(':').digits(CivilTime.minute(minute), 2);
    }

    /** Currency has no name here. */
    private static String unit(int creditUnit) {
        switch (creditUnit) {
            case 0:
                return "*kWh";
            case 1:
            case 2:
                return "*m3";
            case 3:
                return "*min";
            default:
                return "";
        }
    }

    /** The status codes of a token gateway: IEC 62056-6-2, class 115. */
    private static int gatewayStatus(int resultNumber) {
        switch (TokenResult.ofNumber(resultNumber)) {
            case ACCEPT:
            case FIRST_KCT:
            case SECOND_KCT:
            case THIRD_KCT:
            case FOURTH_KCT:
                return 3;
            case FORMAT_ERROR:
                return 4;
            case CRC_ERROR:
            case MFR_CODE_ERROR:
            case LOCK_OUT:
                return 5;
            case OLD_ERROR:
            case USED_ERROR:
            case KEY_EXPIRED_ERROR:
            case DDTK_ERROR:
                return 6;
            default:
                return 7;
        }
    }
}
