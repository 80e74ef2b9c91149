/**
 * The language in which an experiment is written; this page is the whole of it.
 *
 * <p>An experiment is an abstract class annotated with {@link org.orl.dsl.Experiment @Experiment}. Its methods are the
 * nodes of a graph, and the types of their parameters are the edges:
 *
 * <ul>
 *   <li>{@link org.orl.dsl.data.Provides @Provides} methods hand out what is given: image sets, splits, architectures.
 *   <li>{@link org.orl.dsl.stage.Stage @Stage} methods make something that takes time: an encoder, neighbours, regions.
 *       What they do is said by one <em>kind</em>, an annotation such as {@link org.orl.dsl.stage.Byol @Byol}, and by
 *       <em>settings</em>, such as {@link org.orl.dsl.train.Sgd @Sgd}.
 *   <li>{@link org.orl.dsl.evaluate.Evaluation @Evaluation} methods give a score, a cell of the result table.
 * </ul>
 *
 * <p>A parameter is filled by the one method whose return type is the parameter's type. Encoders carry a {@link
 * org.orl.dsl.artifact.Role role} so that two of them can be told apart: {@code Encoder<ImageLevel>} and {@code
 * Encoder<ObjectLevel>}. A {@link org.orl.dsl.augment.View View} parameter is not an edge: the augmentations written in
 * front of it are its recipe, in that order.
 *
 * <p>A subclass overrides a method to change it. Annotation members are merged one by one: the override's come first,
 * then those of the overridden methods, then, for a stage, the class's and its superclasses'. What is said of a class does
 * not speak of evaluations: how an encoder is trained is not how it is scored. A recipe is replaced as a whole by an
 * override that annotates the parameter, and inherited by one that does not. {@link org.orl.dsl.Without @Without} takes
 * away what would be inherited. A method with a body is ordinary Java: its body is the stage. Nodes may also come from
 * interfaces, with type parameters for roles, so that one set of evaluations serves many experiments.
 *
 * <p>A method with {@link org.orl.dsl.objective.Objective @Objective} is no node: it is the loss of the stages that read
 * one.
 *
 * <p>An annotation made of annotations stands for what it is made of, so that a recipe or a training schedule gets a
 * name. New vocabulary is one file: an annotation with {@link org.orl.dsl.meta.Describes @Describes} and its record.
 *
 * <p>Every member of an annotation says where its number comes from: <em>the paper</em> is arXiv:2106.11952, and the
 * <em>official</em> configurations are those of its code, or of the code of the paper that a kind names; <em>the
 * protocol</em> is that of the published evaluations, and what is <em>ours</em> nobody has published.
 */
package org.orl.dsl;
