package org.orl.runtime.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The mean of every term of the loss in every epoch; part of a checkpoint, so that a resumed run writes the same. */
final class LossHistory {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> terms;
    private final int stepsPerEpoch;
    private final double[] sums;

    LossHistory(List<String> terms, int epochs, int stepsPerEpoch) {
        this.terms = List.copyOf(terms);
        this.stepsPerEpoch = stepsPerEpoch;
        this.sums = new double[epochs * terms.size()];
    }

    /** Adds the terms of a step, in order. */
    void add(long step, double[] losses) {
        int row = Math.toIntExact(step / stepsPerEpoch) * terms.size();
        for (int i = 0; i < losses.length; i++) {
            sums[row + i] += losses[i];
        }
    }

    /** Sums by epoch and term; live. */
    double[] sums() {
        return sums;
    }

    /** One line of JSON an epoch. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        for (int epoch = 0; epoch * terms.size() < sums.length; epoch++) {
            ObjectNode line = JSON.createObjectNode().put("epoch", epoch + 1);
            double total = 0;
            for (int i = 0; i < terms.size(); i++) {
                double mean = sums[epoch * terms.size() + i] / stepsPerEpoch;
                line.put(terms.get(i), mean);
                total += mean;
            }
            lines.append(text(line.put("loss", total))).append('\n');
        }
        return lines.toString();
    }

    private static String text(ObjectNode line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line is made of numbers", e);
        }
    }
}
