"""references.py FOLDER: Krippendorff's ordinal alpha of FOLDER/alpha.csv with numpy.

Prints what bench_references measures: what, milliseconds of the processor, the value found.
"""

import pathlib
import statistics
import sys
import time

import numpy as np


def alpha(units, scores):
    """Of 1 unit a rating; from the coincidences of all pairs within the units."""
    counts = np.zeros((units.max() + 1, scores.max()))
    np.add.at(counts, (units, scores - 1), 1)
    counts = counts[counts.sum(axis=1) > 1]
    paired = counts.T @ (counts / (counts.sum(axis=1, keepdims=True) - 1))
    paired -= np.diag((counts / (counts.sum(axis=1, keepdims=True) - 1)).sum(axis=0))
    totals = paired.sum(axis=0)
    middle = np.cumsum(totals) - totals / 2
    distance = (middle[:, None] - middle[None, :]) ** 2
    expected = (np.outer(totals, totals) * distance).sum() / (totals.sum() - 1)
    return 1 - (paired * distance).sum() / expected


def main():
    table = np.loadtxt(pathlib.Path(sys.argv[1]) / "alpha.csv", delimiter=",", dtype=int)
    times = []
    for _ in range(5):
        start = time.process_time()
        value = alpha(table[:, 0], table[:, 1])
        times.append(1000 * (time.process_time() - start))
    print("alpha", statistics.median(times), f"{value:.10g}", sep="\t")


if __name__ == "__main__":
    main()
