"""Frequent first names in France, without accents: with a capitalised word behind, one of them is probably a person."""

FIRST_NAMES = frozenset(
    # One word a name reads better here than one line a name.
    """
    abdel adam adele adrien agathe agnes ahmed aicha alain albert alexandra alexandre alexis ali alice aline amandine
    amelie amina anais andre andree angelique anne annie anthony antoine ariane arnaud arthur aurelie aurelien axel
    bastien beatrice benedicte benjamin benoit bernadette bernard bertrand brigitte bruno camille carine carole caroline
    catherine cecile cedric celine chantal charles charlotte chloe christelle christian christiane christine christophe
    claire clara claude claudine clement clementine colette coralie corentin corinne cyril damien daniel daniele david
    delphine denis denise didier dominique dorian dylan edith edouard eliane elisabeth elise elodie elsa emilie emma
    emmanuel emmanuelle enzo eric estelle esther etienne eugenie eva evelyne fabien fabienne fabrice fanny fatiha fatima
    fatoumata felix fernand florence florent florian france francis franck francois francoise frederic frederique
    gabriel gabrielle gael gaelle genevieve georges geraldine gerard germaine ghislaine gilbert gilles gisele gregory
    guillaume gustave guy helene henri herve hugo hugues ibrahim ines irene isabelle jacqueline jacques jean jeanine
    jeanne jennifer jeremy jerome jessica joel joelle jonathan joseph josephine josette josiane jules julia julie julien
    juliette justine karim karima karine katia kevin khadija laetitia laura laure laurence laurent lea leila lena leo
    leon leonie liliane lionel lisa loic louis louise lucas lucie lucien lucienne ludovic lydie madeleine maeva magali
    malika manon marc marcel marcelle margaux margot marguerite maria marie marina marine marion marlene martial martin
    martine maryse mathieu mathilde matthieu maud maurice max maxime melanie melissa michael michel michele micheline
    mireille mohamed monique morgane moussa muriel mustapha myriam nadege nadia nadine nathalie nathan nicolas nicole
    noel noemie oceane odette odile olivier ophelie oumar pascal pascale patrice patricia patrick paul paule paulette
    pauline philippe pierre pierrette quentin rachel rachid raphael raymond raymonde rebecca regine regis remi renaud
    rene renee richard robert robin roger roland romain rose roselyne sabine sabrina said salome samia samir samuel
    sandra sandrine sarah sebastien serge severine simon simone solange sonia sophie stephane stephanie steve suzanne
    sylvain sylvette sylvie tatiana thibault thierry thomas tiphaine tristan ugo valentin valentine valerie vanessa
    veronique victor victoria vincent virginie viviane xavier yann yannick yasmina yassine yoann yolande youssef yves
    yvette yvonne zoe zohra
    """.split()  # noqa: SIM905
)
