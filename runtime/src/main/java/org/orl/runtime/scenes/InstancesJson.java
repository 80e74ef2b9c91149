package org.orl.runtime.scenes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.data.ProceduralScenes;

/** Writes the annotations of a set in COCO's instances form, as a stream: draws each scene's layout again. */
final class InstancesJson {

    private final ProceduralScenes set;
    private final JsonGenerator json;
    private int annotations;

    private InstancesJson(ProceduralScenes set, JsonGenerator json) {
        this.set = set;
        this.json = json;
    }

    static void write(ProceduralScenes set, OutputStream stream) throws IOException {
        JsonFactory factory = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (JsonGenerator json = factory.createGenerator(stream)) {
            new InstancesJson(set, json).file();
        }
    }

    private void file() throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("info");
        json.writeStringField("description", "Procedural scenes of orl");
        json.writeStringField("generator", ProceduralScenesReader.GENERATOR);
        json.writeNumberField("seed", set.seed());
        json.writeNumberField("size", set.size());
        json.writeEndObject();
        json.writeArrayFieldStart("images");
        for (int i = 0; i < set.count(); i++) {
            image(i);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("annotations");
        for (int i = 0; i < set.count(); i++) {
            for (Scene.Thing thing : layout(i).things()) {
                annotation(i, thing);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("categories");
        for (int i = 0; i < Shape.NAMES.size(); i++) {
            json.writeStartObject();
            json.writeNumberField("id", i + 1);
            json.writeStringField("name", Shape.NAMES.get(i));
            json.writeStringField("supercategory", "shape");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void image(int index) throws IOException {
        Layout layout = layout(index);
        json.writeStartObject();
        json.writeNumberField("id", index);
        json.writeStringField("file_name", SceneExport.fileName(index));
        json.writeNumberField("width", layout.width());
        json.writeNumberField("height", layout.height());
        json.writeEndObject();
    }

    private void annotation(int image, Scene.Thing thing) throws IOException {
        Box box = thing.box();
        Mask mask = thing.mask();
        json.writeStartObject();
        json.writeNumberField("id", ++annotations); // COCO's tools take 0 for "none"
        json.writeNumberField("image_id", image);
        json.writeNumberField("category_id", 1 + Shape.NAMES.indexOf(thing.className()));
        numbers("bbox", box.x(), box.y(), box.width(), box.height());
        json.writeNumberField("area", mask.area());
        json.writeObjectFieldStart("segmentation");
        numbers("counts", mask.counts());
        numbers("size", mask.height(), mask.width());
        json.writeEndObject();
        json.writeNumberField("iscrowd", 0);
        json.writeNumberField("ignore", thing.labelled() ? 0 : 1);
        json.writeEndObject();
    }

    private void numbers(String field, int... values) throws IOException {
        json.writeFieldName(field);
        json.writeArray(values, 0, values.length);
    }

    private Layout layout(int index) {
        return Layout.draw(set.seed(), index, set.size());
    }
}
