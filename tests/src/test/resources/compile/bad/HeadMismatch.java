package compile.bad;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.*;
import org.orl.dsl.augment.*;
import org.orl.dsl.data.*;
import org.orl.dsl.evaluate.*;
import org.orl.dsl.meta.*;
import org.orl.dsl.network.*;
import org.orl.dsl.stage.*;
import org.orl.dsl.train.*;

/** Heads that do not give what the stages compare. */
final class HeadMismatch {

    private HeadMismatch() {}

    @Experiment(id = "maps-of-vectors")
    abstract static class MapsOfVectors extends Common {

        @Override
        @Mlp(hidden = 512)
        protected abstract Architecture network();

        @Override
        @SelfEmd
        protected abstract Encoder<ImageLevel> pretrain(ImageSet images, Architecture network, View first, View second);
    }

    /** What is nearer is to be mended: here the kind, below the head. */
    @Experiment(id = "maps-of-inherited-vectors")
    abstract static class Transport extends Common {

        @Override
        @SelfEmd
        protected abstract Encoder<ImageLevel> pretrain(ImageSet images, Architecture network, View first, View second);
    }

    @Experiment(id = "maps-of-linear")
    abstract static class Linear extends Transport {

        @Override
        @LinearProjection
        protected abstract Architecture network();
    }

    @Experiment(id = "maps-of-clustering")
    abstract static class Clustering extends Transport {

        @Override
        @ClusteringMlp
        protected abstract Architecture network();
    }

    @Experiment(id = "maps-of-pool")
    abstract static class Pool extends Transport {

        @Override
        @GlobalAveragePool
        protected abstract Architecture network();
    }

    /** All kinds that compare vectors. */
    @Experiment(id = "vectors-of-maps")
    @Sgd(lr = 0.1)
    @Cosine
    @Epochs(2)
    @BatchSize(8)
    abstract static class VectorsOfMaps extends Common {

        interface SimClrs extends Role {}

        interface MoCos extends Role {}

        interface DenseCls extends Role {}

        interface InterClrs extends Role {}

        interface Npids extends Role {}

        interface Odcs extends Role {}

        interface Orls extends Role {}

        @Override
        @DenseMlp
        protected abstract Architecture network();

        @Stage
        protected Correspondences pairs(ImageSet images) {
            throw new UnsupportedOperationException();
        }

        @Stage
        @SimClr
        protected abstract Encoder<SimClrs> simClr(
                ImageSet images, Architecture network, @RandomResizedCrop View first, @RandomResizedCrop View second);

        @Stage
        @MoCo
        protected abstract Encoder<MoCos> moCo(
                ImageSet images, Architecture network, @RandomResizedCrop View first, @RandomResizedCrop View second);

        @Stage
        @DenseCl
        protected abstract Encoder<DenseCls> denseCl(
                ImageSet images, Architecture network, @RandomResizedCrop View first, @RandomResizedCrop View second);

        @Stage
        @InterClr
        protected abstract Encoder<InterClrs> interClr(
                ImageSet images, Architecture network, @RandomResizedCrop View first, @RandomResizedCrop View second);

        @Stage
        @Npid
        protected abstract Encoder<Npids> npid(
                ImageSet images, Architecture network, @RandomResizedCrop View view);

        @Stage
        @Odc
        protected abstract Encoder<Odcs> odc(ImageSet images, Architecture network, @RandomResizedCrop View view);

        @Stage
        @Orl
        protected abstract Encoder<Orls> orl(
                ImageSet images,
                Architecture network,
                Correspondences pairs,
                @RandomResizedCrop View first,
                @RandomResizedCrop View second,
                @RandomGrayscale View firstPatch,
                @RandomGrayscale View secondPatch);
    }
}
