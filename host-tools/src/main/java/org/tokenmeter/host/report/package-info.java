/**
 * Statistics and charts of what was bought: PNG, SVG, a page and a workbook with the numbers. The
 * one room of this house in which numbers are {@code double}: they are drawn, never billed.
 */
package org.tokenmeter.host.report;
