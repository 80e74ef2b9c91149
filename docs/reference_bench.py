"""What the official pipeline takes, in the rows of `orl bench`, for a comparison in one sitting.

    python docs/reference_bench.py [--device cuda] [--batch 16] PHOTOS [ITEM ...]

PHOTOS is a folder of JPEG files, as for `orl bench --photos`; steps of training need none, and take an empty one.

Not the official code, but the libraries that it calls, in its order, with its numbers: torchvision on Pillow pictures,
torch modules and autograd, scikit-learn's LinearSVC. Needs torch, torchvision, Pillow and scikit-learn.
"""

import argparse
import contextlib
import io
import os
import statistics
import sys
import time

import numpy as np
import torch
import torchvision
from PIL import Image, ImageFilter
from torch import nn
from torch.nn import functional
from torchvision import transforms

MEAN, DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
PHOTOS = 24
REGIONS = 50
NEIGHBOURS = 10
COSTS = [1, 10, 100] + [0.5**i for i in range(4, 20)]


class GaussianBlur:
    def __call__(self, image):
        return image.filter(ImageFilter.GaussianBlur(radius=np.random.uniform(0.1, 2.0)))


class Solarization:
    def __call__(self, image):
        values = np.array(image)
        return Image.fromarray(np.where(values < 128, values, 255 - values).astype(np.uint8))


def view(crop, blur, solarize):
    return transforms.Compose(
        ([transforms.RandomResizedCrop(224)] if crop else [])
        + [
            transforms.RandomHorizontalFlip(),
            transforms.RandomApply([transforms.ColorJitter(0.4, 0.4, 0.2, 0.1)], p=0.8),
            transforms.RandomGrayscale(p=0.2),
            transforms.RandomApply([GaussianBlur()], p=blur),
            transforms.RandomApply([Solarization()], p=solarize),
            transforms.ToTensor(),
            transforms.Normalize(MEAN, DEVIATION),
        ]
    )


def decode(file):
    return Image.open(io.BytesIO(file)).convert("RGB")


def region(photo, patch):
    width, height = np.random.randint(96, 240), np.random.randint(96, 240)
    x, y = np.random.randint(0, photo.width - width + 1), np.random.randint(0, photo.height - height + 1)
    return photo.crop((x, y, x + width, y + height)).resize((patch, patch), Image.BILINEAR)


def photos_per_second(files, make):
    def figure():
        began = time.perf_counter()
        for i in range(2 * PHOTOS):
            make(files[i % len(files)], files[(i + 1) % len(files)])
        return 2 * PHOTOS / (time.perf_counter() - began)

    torch.set_num_threads(1)
    return [figure() for _ in range(6)][1:]


def jpeg_decode(files):
    return photos_per_second(files, lambda photo, _: decode(photo))


def two_views(files):
    first, second = view(True, 1.0, 0.0), view(True, 0.1, 0.2)

    def make(file, _):
        photo = decode(file)
        return first(photo), second(photo)

    return photos_per_second(files, make)


def six_views(files):
    first, second = view(True, 1.0, 0.0), view(True, 0.1, 0.2)
    first_patch, second_patch = view(False, 1.0, 0.0), view(False, 0.1, 0.2)

    def make(file, neighbour):
        photo, other = decode(file), decode(neighbour)
        return (
            first(photo),
            second(photo),
            first_patch(region(photo, 96)),
            second_patch(region(photo, 96)),
            first_patch(region(photo, 96)),
            second_patch(region(other, 96)),
        )

    return photos_per_second(files, make)


def mlp(width, hidden=4096, out=256):
    return nn.Sequential(
        nn.Linear(width, hidden), nn.BatchNorm1d(hidden), nn.ReLU(inplace=True), nn.Linear(hidden, out)
    )


def encoder(depth):
    backbone = getattr(torchvision.models, f"resnet{depth}")()
    projector = mlp(backbone.fc.in_features)
    backbone.fc = nn.Identity()
    return nn.Sequential(backbone, projector)


def direction(prediction, target):
    return 2 - 2 * functional.cosine_similarity(prediction, target).mean()


def step(depth, side, terms, runs, bf16=False):
    device, batch = ARGUMENTS.device, ARGUMENTS.batch
    torch.set_num_threads(ARGUMENTS.threads)
    online, target = encoder(depth).to(device), encoder(depth).to(device)
    target.load_state_dict(online.state_dict())
    target.requires_grad_(False)
    predictors = nn.ModuleList(mlp(256) for _ in range(terms)).to(device)
    optimizer = torch.optim.SGD(
        [*online.parameters(), *predictors.parameters()], lr=0.03, momentum=0.9, weight_decay=1e-4
    )
    views = [torch.randn(batch, 3, side, side, device=device) for _ in range(2 * terms)]

    def losses():
        projections = [online(images) for images in views]
        with torch.no_grad():
            targets = [target(images).detach() for images in views]
        loss = 0
        for i, predictor in enumerate(predictors):
            loss = loss + direction(predictor(projections[2 * i]).float(), targets[2 * i + 1].float())
            loss = loss + direction(predictor(projections[2 * i + 1]).float(), targets[2 * i].float())
        return loss

    def one_step():
        with torch.autocast(device, torch.bfloat16) if bf16 else contextlib.nullcontext():
            loss = losses()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        for ours, theirs in zip(online.parameters(), target.parameters()):
            theirs.data = theirs.data * 0.99 + ours.data * 0.01
        loss.item()

    def figure():
        steps = 50 if device == "cuda" else 1
        began = time.perf_counter()
        for _ in range(steps):
            one_step()
        if device == "cuda":
            torch.cuda.synchronize()
        return (time.perf_counter() - began) / steps

    return [figure() for _ in range(2 * runs)][runs:]


def region_pairs(files, patch):
    torch.set_num_threads(ARGUMENTS.threads)
    backbone = encoder(18)[0].eval()
    tensor = transforms.Compose([transforms.ToTensor(), transforms.Normalize(MEAN, DEVIATION)])
    photo = decode(files[0])

    def embedded():
        patches = torch.stack([tensor(region(photo, patch)) for _ in range(REGIONS)])
        return functional.normalize(backbone(patches), dim=1)

    @torch.no_grad()
    def figure():
        began = time.perf_counter()
        similarities = embedded() @ embedded().T
        similarities.flatten().topk(REGIONS // 10)
        return NEIGHBOURS * (time.perf_counter() - began)

    return [figure() for _ in range(4)][1:]


def svm(_):
    """Processor time of one class: three folds of every cost, and a fit of every cost, as the official script does."""
    from sklearn.model_selection import cross_val_score
    from sklearn.svm import LinearSVC

    random = np.random.default_rng(0)
    features = np.maximum(0, 2 * random.random((5011, 8192)) - 1)
    positive = random.random(5011) < 0.08
    for mark in random.integers(0, 8192, 64):
        features[positive, mark] += 0.35
    features /= np.linalg.norm(features, axis=1, keepdims=True) + 1e-5
    labels = np.where(positive, 1, -1)
    began = time.process_time()
    for cost in COSTS:
        model = LinearSVC(C=cost, class_weight={1: 2, -1: 1}, dual=True, tol=1e-4, max_iter=2000)
        cross_val_score(model, features, labels, cv=3, scoring="average_precision")
        model.fit(features, labels)
        print(f"  cost {cost:g}: {time.process_time() - began:.1f} s so far", file=sys.stderr, flush=True)
    return [time.process_time() - began]


ITEMS = {
    "jpeg-decode": ("photos/s/core", jpeg_decode),
    "two-views": ("photos/s/core", two_views),
    "six-views": ("photos/s/core", six_views),
    "byol-resnet18": ("s", lambda _: step(18, 96, 1, 5)),
    "byol-resnet50": ("s", lambda _: step(50, 224, 1, 2)),
    "orl-resnet18": ("s", lambda _: step(18, 96, 3, 5)),
    "region-pairs-96": ("s/image", lambda files: region_pairs(files, 96)),
    "region-pairs-224": ("s/image", lambda files: region_pairs(files, 224)),
    "svm": ("s/class of CPU", svm),
    "byol-resnet18-bf16": ("s", lambda _: step(18, 96, 1, 5, True)),
    "byol-resnet50-bf16": ("s", lambda _: step(50, 224, 1, 2, True)),
    "orl-resnet18-bf16": ("s", lambda _: step(18, 96, 3, 5, True)),
}


def main(folder, names):
    torch.manual_seed(0)
    np.random.seed(0)
    paths = sorted(name for name in os.listdir(folder) if name.lower().endswith((".jpg", ".jpeg")))
    files = [open(os.path.join(folder, name), "rb").read() for name in paths[:PHOTOS]]
    for name in names or [each for each in ITEMS if not each.endswith("bf16")]:
        unit, measure = ITEMS[name]
        figures = measure(files)
        print(
            f"{name:18} {statistics.median(figures):10.3f} {unit:18} {min(figures):.3f} to {max(figures):.3f}",
            flush=True,
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--device", default="cpu", choices=["cpu", "cuda"], help="for steps of training")
    parser.add_argument("--batch", type=int, default=16, help="images a step of training")
    parser.add_argument("--threads", type=int, default=2, help="for what is not measured per core")
    parser.add_argument("photos", metavar="PHOTOS")
    parser.add_argument("items", metavar="ITEM", nargs="*", choices=[[], *ITEMS])
    ARGUMENTS = parser.parse_args()
    main(ARGUMENTS.photos, ARGUMENTS.items)
