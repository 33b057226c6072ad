/** CSV files in and out, row by row, in memory that does not grow with the file. */
package org.tokenmeter.host.csv;
